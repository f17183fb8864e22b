import type { Engine, MeasureRequest, Measurement } from "@logframe/core"
import { hasInterruptsOnly, squash } from "effect/Cause"
import { runPromiseExit } from "effect/Effect"
import { isSuccess } from "effect/Exit"

/** The measuring was ended before it was done. */
export class MeasuringInterrupted extends Error {
  override readonly name = "MeasuringInterrupted"
}

/**
 * Lets an engine measure, for those who have promises and signals: rejects with the engine's own error, or with
 * `MeasuringInterrupted` once the signal is given and the engine has put away what it had made.
 */
export const runEngine = async (
  engine: Engine,
  request: MeasureRequest,
  signal?: AbortSignal
): Promise<Measurement> => {
  const exit = await runPromiseExit(engine.measure(request), signal ? { signal } : {})
  if (isSuccess(exit)) return exit.value
  if (hasInterruptsOnly(exit.cause)) throw new MeasuringInterrupted("The measuring was ended.")
  throw squash(exit.cause)
}
