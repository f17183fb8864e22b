import { type ProfileId, type WeighedRule, type Weighing, locateDiagnostics, weighRules, wording } from "@logframe/core"
import { pages } from "@logframe/core/pages"
import { readProgrammeFolder } from "../files/readProgrammeFolder.js"
import type { Paint } from "../print/paint.js"
import { pagePartsOf } from "../print/pageParts.js"
import { plain } from "../print/plain.js"
import { printFindings } from "../print/printFindings.js"
import { wrapped } from "../print/wrapped.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { donorFrom } from "./donorFrom.js"

/** What `logframe rules` may be told. */
export interface RulesOptions {
  /** The id of the donor's profile that counts, before the one that a policy names. */
  readonly donor?: string
  readonly json?: boolean
}

/**
 * Lists the rules: what each finds, how gravely (as policy.yaml of the folder and the donor's profile have it, where they
 * are named), and whose advice it is. Exit code 1 when the policy has an error.
 */
export const rules = (folder: string | undefined, { json, donor }: RulesOptions, terminal: Terminal): ExitCode => {
  const { donor: profile } = donorFrom(donor)
  const { weighing, hasErrors } = weighedIn(folder, profile, terminal)
  terminal.out(json ? jsonOf(weighing) : textOf(weighing, terminal))
  return hasErrors ? 1 : 0
}

interface Weighed {
  readonly weighing: Weighing
  readonly hasErrors: boolean
}

const weighedIn = (folder: string | undefined, donor: ProfileId | undefined, terminal: Terminal): Weighed => {
  if (folder === undefined) return { weighing: weighRules(undefined, donor), hasErrors: false }
  const { files, unreadable } = readProgrammeFolder(folder, { evaluation: false, data: false })
  const weighing = weighRules(
    files.find(({ path }) => path === "policy.yaml"),
    donor
  )
  const ofPolicy = unreadable.filter(({ params }) => params["file"] === "policy.yaml")
  const findings = locateDiagnostics([...ofPolicy, ...weighing.diagnostics], files)
  if (findings.length > 0) terminal.err(`${printFindings({ findings, files, folder }, terminal.paintErr)}\n`)
  return { weighing, hasErrors: findings.some(({ severity }) => severity === "error") }
}

const whatOf = (id: string): string => pagePartsOf(pages[id] ?? "").what

const jsonOf = ({ rules: weighed, profile }: Weighing): string => {
  const entries = weighed.map(({ rule: { id, severity, about, source }, setting, by, reason }) => ({
    id,
    severity: setting,
    by,
    ...(reason === undefined ? {} : { reason }),
    default: severity,
    about,
    what: whatOf(id),
    source
  }))
  return `${JSON.stringify({ profile: profile ?? null, rules: entries }, undefined, 2)}\n`
}

const textOf = ({ rules: weighed, profile }: Weighing, { paintOut: paint, width }: Terminal): string =>
  [
    ...weighed.map((rule) => ruleText(rule, { profile, paint, width })),
    "\nlogframe explain NAME prints the page of one.\n"
  ].join("")

const indent = "    "

interface Page {
  readonly profile: ProfileId | undefined
  readonly paint: Paint
  readonly width: number
}

const ruleText = ({ rule, setting, by, reason }: WeighedRule, { profile, paint, width }: Page): string => {
  const said = {
    rule: "",
    profile: `  (profile ${profile}; otherwise ${rule.severity})`,
    policy: `  (policy.yaml; otherwise ${rule.severity})`
  }
  const why = reason === undefined ? [] : wrapped(`reason: ${plain(wording(reason))}`, width - indent.length)
  const sources = wrapped(`source: ${rule.source}`, width - indent.length).map((line) => paint("faint", line))
  const lines = [...wrapped(whatOf(rule.id), width - indent.length), ...why, ...sources]
  const head = `${paint("strong", rule.id)}  ${setting === "off" ? setting : paint(setting, setting)}${said[by]}`
  return `${[head, ...lines.map((line) => `${indent}${line}`)].join("\n")}\n`
}
