import { type Origin, originOf, within } from "../diagnostic/Origin.js"
import type { Disaggregation, Place, ProgrammeFrame, Source } from "../model/Programme.js"
import { isText } from "../model/Text.js"
import { defaultStatusPolicy } from "../model/StatusPolicy.js"
import { type ProgrammeContent, ProgrammeFile } from "../schema/ProgrammeFile.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import { type Draft, periodIn } from "./Draft.js"
import { type Decoded, contentDecoder } from "./contentDecoder.js"

const decodeContent = contentDecoder(ProgrammeFile)

/** Decodes `programme.yaml`. */
export const decodeProgramme = (tree: SyntaxTree): Decoded<ProgrammeFrame> => {
  const decoded = decodeContent(tree)
  if (!decoded.value) return { ...decoded, value: undefined }
  const content = decoded.value
  const draft: Draft = {
    file: tree.file.path,
    fiscalYearStart: content["fiscal-year-start"] ?? 1,
    diagnostics: [...decoded.diagnostics],
    removed: [...decoded.removed]
  }
  return { value: frameOf(draft, content), diagnostics: draft.diagnostics, removed: draft.removed }
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
    fiscalYearStart: draft.fiscalYearStart,
    places: entriesOf(content.places, within(origin, "places")).map(([id, place, at]) => placeOf(id, place, at)),
    disaggregations: entriesOf(content.disaggregations, within(origin, "disaggregations")).map(disaggregationOf),
    sources: entriesOf(content.sources, within(origin, "sources")).map(sourceOf),
    policy: {
      exceeded: policy.exceeded ?? defaultStatusPolicy.exceeded,
      onTrack: policy["on-track"] ?? defaultStatusPolicy.onTrack,
      atRisk: policy["at-risk"] ?? defaultStatusPolicy.atRisk,
      confidence: policy.confidence ?? defaultStatusPolicy.confidence
    },
    origin
  }
}

/** The entries of a map that may be absent, each with its origin. */
export const entriesOf = <A>(
  map: Readonly<Record<string, A>> | undefined,
  origin: Origin
): ReadonlyArray<readonly [string, A, Origin]> =>
  Object.entries(map ?? {}).map(([id, value]) => [id, value, within(origin, id)])

/** Stands in for a period that could not be read: nothing lies outside of it. */
const allTime = { label: "", start: "0000-01-01", end: "9999-12-31" }

const placeOf = (id: string, place: NonNullable<ProgrammeContent["places"]>[string], origin: Origin): Place => ({
  id,
  name: isText(place) ? place : place.name,
  origin
})

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
