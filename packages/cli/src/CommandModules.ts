import type * as check from "./commands/check.js"
import type * as diff from "./commands/diff.js"
import type * as explain from "./commands/explain.js"
import type * as fmt from "./commands/fmt.js"
import type * as init from "./commands/init.js"
import type * as lsp from "./commands/lsp.js"
import type * as report from "./commands/report.js"
import type * as rules from "./commands/rules.js"
import type * as validate from "./commands/validate.js"

/** What runs each command, loaded when it is called. */
export interface CommandModules {
  readonly init: () => Promise<typeof init>
  readonly validate: () => Promise<typeof validate>
  readonly fmt: () => Promise<typeof fmt>
  readonly check: () => Promise<typeof check>
  readonly diff: () => Promise<typeof diff>
  readonly report: () => Promise<typeof report>
  readonly rules: () => Promise<typeof rules>
  readonly explain: () => Promise<typeof explain>
  readonly lsp: () => Promise<typeof lsp>
}
