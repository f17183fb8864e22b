/**
 * Work with a signal that is given once the user, the system or whoever reads the output ends the command. Before and after
 * it such an end is the process's own.
 */
export const interruptible = async <Done>(work: (signal: AbortSignal) => Promise<Done>): Promise<Done> => {
  const controller = new AbortController()
  const end = (): void => controller.abort()
  const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const
  for (const name of names) process.once(name, end)
  process.stdout.once("error", end)
  try {
    return await work(controller.signal)
  } finally {
    for (const name of names) process.removeListener(name, end)
    process.stdout.removeListener("error", end)
  }
}
