/** What an engine's error says to a user; undefined for any other error. */
export const faultOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !("reason" in error) || !("remedy" in error)) return undefined
  return `${String(error.reason)} ${String(error.remedy)}`
}
