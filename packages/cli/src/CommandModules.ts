/** What runs each command, loaded when it is called. */
export interface CommandModules {
  readonly init: () => Promise<typeof import("./commands/init.js")>
  readonly validate: () => Promise<typeof import("./commands/validate.js")>
  readonly fmt: () => Promise<typeof import("./commands/fmt.js")>
  readonly check: () => Promise<typeof import("./commands/check.js")>
  readonly diff: () => Promise<typeof import("./commands/diff.js")>
  readonly report: () => Promise<typeof import("./commands/report.js")>
  readonly rules: () => Promise<typeof import("./commands/rules.js")>
  readonly explain: () => Promise<typeof import("./commands/explain.js")>
  readonly lsp: () => Promise<typeof import("./commands/lsp.js")>
}
