import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, nameOf, originOf, within } from "../diagnostic/Origin.js"
import type { Framework } from "../model/Alignment.js"
import type { Disaggregation, Place, ProgrammeFrame, Source, Stakeholder } from "../model/Programme.js"
import { isText } from "../model/Text.js"
import { defaultStatusPolicy } from "../model/StatusPolicy.js"
import type { Calendar } from "../period/Calendar.js"
import { periodNamePattern } from "../period/periodPattern.js"
import type { PlaceContent, ProgrammeContent } from "../schema/ProgrammeFile.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import { type Draft, periodIn } from "./Draft.js"
import type { Decoded } from "./Decoded.js"
import { contentDecoder } from "./contentDecoder.js"
import { decodeFaultyProgramme } from "./decodeFaulty.js"
import { dataSourcesOf } from "./dataSourcesOf.js"
import { entriesOf } from "./entriesOf.js"

const decodeContent = contentDecoder("programme", decodeFaultyProgramme)

/** Decodes `programme.yaml`. */
export const decodeProgramme = (tree: SyntaxTree): Decoded<ProgrammeFrame> => {
  const decoded = decodeContent(tree)
  if (!decoded.value) return { ...decoded, value: undefined }
  const content = decoded.value
  const draft: Draft = {
    file: tree.file.path,
    calendar: { fiscalYearStart: content["fiscal-year-start"] ?? 1, named: new Map() },
    definitions: [],
    definitionsComplete: true,
    diagnostics: [...decoded.diagnostics],
    removed: [...decoded.removed]
  }
  const calendar = calendarOf(draft, content)
  return { value: frameOf({ ...draft, calendar }, content), diagnostics: draft.diagnostics, removed: draft.removed }
}

const frameOf = (draft: Draft, content: ProgrammeContent): ProgrammeFrame => {
  const origin = originOf(draft.file)
  const policy = content["status-policy"] ?? {}
  return {
    id: content.programme,
    title: content.title,
    organisation: content.organisation,
    language: content.language ?? "en",
    period: periodIn(draft, content.period, within(origin, "period")) ?? allTime,
    summary: content.summary,
    calendar: draft.calendar,
    currency: content.currency,
    places: placesOf(content.places, within(origin, "places")),
    stakeholders: entriesOf(content.stakeholders, within(origin, "stakeholders")).map(stakeholderOf),
    frameworks: entriesOf(content.frameworks, within(origin, "frameworks")).map(frameworkOf),
    disaggregations: entriesOf(content.disaggregations, within(origin, "disaggregations")).map(disaggregationOf),
    sources: entriesOf(content.sources, within(origin, "sources")).map(sourceOf),
    policy: {
      exceeded: policy.exceeded ?? defaultStatusPolicy.exceeded,
      onTrack: policy["on-track"] ?? defaultStatusPolicy.onTrack,
      atRisk: policy["at-risk"] ?? defaultStatusPolicy.atRisk,
      confidence: policy.confidence ?? defaultStatusPolicy.confidence
    },
    libraries: (content.libraries ?? []).map((path, index) => ({ path, origin: within(origin, "libraries", index) })),
    data: dataSourcesOf(draft, content.data, within(origin, "data")),
    origin
  }
}

/** Stands in for a period that could not be read: nothing lies outside of it. */
const allTime = { label: "", start: "0000-01-01", end: "9999-12-31" }

/** Names that are periods already, or look like one, are not given to other spans. */
const looksLikePeriod = (name: string): boolean => !periodNamePattern.test(name) || /^fy\d{4}/iu.test(name)

const calendarOf = (draft: Draft, content: ProgrammeContent): Calendar => {
  const origin = within(originOf(draft.file), "reporting-periods")
  const named = entriesOf(content["reporting-periods"], origin).flatMap(([name, written, at]) => {
    if (looksLikePeriod(name)) {
      const params = {
        key: name,
        expected: "a name that begins with a letter and cannot be read as a year",
        actual: `"${name}"`
      }
      draft.diagnostics.push(errorAt("valid-value", nameOf(at), params))
      return []
    }
    const period = periodIn(draft, written, at)
    return period ? [[name, { ...period, label: name }] as const] : []
  })
  return { fiscalYearStart: draft.calendar.fiscalYearStart, named: new Map(named) }
}

const placesOf = (
  written: Readonly<Record<string, PlaceContent>> | undefined,
  origin: Origin,
  parent?: string
): ReadonlyArray<Place> =>
  entriesOf(written, origin).flatMap(([id, content, at]) => {
    const full = isText(content) ? { name: content } : content
    return [
      { id, name: full.name, level: full.level, parent, origin: at },
      ...placesOf(full.places, within(at, "places"), id)
    ]
  })

const stakeholderOf = ([id, content, origin]: readonly [
  string,
  NonNullable<ProgrammeContent["stakeholders"]>[string],
  Origin
]): Stakeholder =>
  isText(content)
    ? { id, title: content, role: undefined, origin }
    : { id, title: content.title, role: content.role, origin }

const frameworkOf = ([id, { title, kind, note }, origin]: readonly [
  string,
  NonNullable<ProgrammeContent["frameworks"]>[string],
  Origin
]): Framework => ({ id, title, kind, note, origin })

const disaggregationOf = ([id, content, origin]: readonly [
  string,
  NonNullable<ProgrammeContent["disaggregations"]>[string],
  Origin
]): Disaggregation => ({
  id,
  title: content.title,
  categories: Object.entries(content.categories).map(([categoryId, title]) => ({ id: categoryId, title })),
  exclusive: content.exclusive,
  complete: content.complete,
  origin
})

const sourceOf = ([id, content, origin]: readonly [
  string,
  NonNullable<ProgrammeContent["sources"]>[string],
  Origin
]): Source => ({
  id,
  title: content.title,
  author: content.author,
  year: content.year,
  note: content.note,
  origin
})
