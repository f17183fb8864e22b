import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { Parts } from "../link/Parts.js"
import type { Rule } from "../lint/Rule.js"
import { foundBy } from "../lint/foundBy.js"
import { rulesAbout } from "../lint/rulesAbout.js"
import type { JudgedSuppression, Suppression, SuppressionOutcome } from "../model/Suppression.js"
import { rules as allRules } from "../rules/index.js"
import type { SourceFile } from "../source/SourceFile.js"
import { byText } from "../source/byText.js"
import { suggest } from "../source/suggest.js"
import { type FileSuppressions, fileSuppressionsOf } from "./FileSuppressions.js"
import type { LoadMemory } from "./LoadMemory.js"

/** A finding that a comment in its file asks to ignore, and the reason that the comment gives. */
export interface SuppressedDiagnostic {
  readonly diagnostic: Diagnostic
  readonly reason: string | undefined
}

/** The findings that are told, and those that are not because a comment asks so. */
export interface Suppressing {
  readonly diagnostics: ReadonlyArray<Diagnostic>
  readonly suppressed: ReadonlyArray<SuppressedDiagnostic>
}

/** What comments are judged by: the files, the rules that look, and what could not be read. */
export interface Grounds extends Pick<Parts, "removed" | "incomplete"> {
  readonly files: ReadonlyArray<SourceFile>
  readonly rules: ReadonlyArray<Rule>
  readonly memory: LoadMemory
}

/**
 * Takes out the findings of rules that comments ask to ignore, and adds what is wrong with such comments. Only rules'
 * findings may be handed in. Only a file that has such a comment costs anything: lines are sought in it alone.
 */
export const suppress = (findings: ReadonlyArray<Diagnostic>, grounds: Grounds): Suppressing => {
  const asked = askedIn(grounds)
  if (asked.size === 0) return { diagnostics: findings, suppressed: [] }
  const used = new Set<Suppression>()
  const suppressed: Array<SuppressedDiagnostic> = []
  const told = findings.filter((diagnostic) => {
    const meant = askedFor(diagnostic, asked.get(diagnostic.origin.file))
    for (const each of meant) used.add(each)
    const [first] = meant
    if (first) suppressed.push({ diagnostic, reason: first.reason })
    return first === undefined
  })
  const suppressions = [...asked.values()].flatMap(({ list }) => list).map((each) => judged(each, used, grounds))
  const faults = foundBy(rulesAbout(grounds.rules, "suppressions"), (report) => ({ suppressions, report }))
  const inOrder = suppressed.toSorted(
    ({ diagnostic: a }, { diagnostic: b }) => byText(a.origin.file, b.origin.file) || byText(a.code, b.code)
  )
  return { diagnostics: [...told, ...faults], suppressed: inOrder }
}

const askedIn = ({ files, memory }: Grounds): ReadonlyMap<string, FileSuppressions> => {
  const asked = new Map<string, FileSuppressions>()
  for (const file of files) {
    if (!/\.ya?ml$/u.test(file.path)) continue
    const each = memory.suppressions.get(file.path, { from: [file.text], make: () => fileSuppressionsOf(file) })
    if (each.list.length > 0) asked.set(file.path, each)
  }
  return asked
}

const askedFor = ({ code, origin }: Diagnostic, asked: FileSuppressions | undefined): ReadonlyArray<Suppression> => {
  const named = (asked?.list ?? []).filter((each) => each.code === code)
  if (!asked || named.length === 0) return []
  const line = asked.lineOf(origin)
  return named.filter(({ place }) => place.kind === "file" || (place.kind === "line" && place.line === line))
}

const ruleIds: ReadonlySet<string> = new Set(allRules.map(({ id }) => id))

const judged = (
  suppression: Suppression,
  used: ReadonlySet<Suppression>,
  { rules, removed, incomplete }: Grounds
): JudgedSuppression => {
  const { code, comment } = suppression
  const isKnown = ruleIds.has(code)
  const looks = rules.some(({ id }) => id === code)
  const isWhole = !incomplete && removed.every(({ file }) => file !== comment.file)
  const unused: SuppressionOutcome = looks && isWhole ? "unused" : "unknown"
  const outcome = used.has(suppression) ? "used" : isKnown ? unused : "no-rule"
  return { ...suppression, outcome, nearest: isKnown ? undefined : suggest(code, ruleIds) }
}
