import type { EngineFault } from "@logframe/core"
import { TaggedError } from "effect/Data"

/** Why an engine gives nothing, with what can be done about it. */
export class EngineError extends TaggedError("EngineError")<Omit<EngineFault, "_tag">> {
  override get message(): string {
    return `${this.reason} ${this.remedy}`
  }
}
