import type * as check from "./commands/check.js"
import type * as validate from "./commands/validate.js"

/** What runs the commands that are called most: loaded with what describes them, or when they are called. */
export interface FrequentModules {
  readonly check: () => Promise<typeof check>
  readonly validate: () => Promise<typeof validate>
}
