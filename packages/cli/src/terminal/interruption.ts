/** A signal that is given once the user, the system or whoever reads the output ends the command. */
export const interruption = (): AbortSignal => {
  const controller = new AbortController()
  const end = (): void => controller.abort()
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, end)
  process.stdout.once("error", end)
  return controller.signal
}
