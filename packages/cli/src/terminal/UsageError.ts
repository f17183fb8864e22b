/** A command that was called wrongly: its message goes to the user, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError"
}
