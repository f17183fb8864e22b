import type { Programme } from "../model/Programme.js"
import type { Change, ThingLevel } from "./Change.js"
import { compareData } from "./compareData.js"
import { type Entry, compareEntries } from "./compareEntries.js"
import { type Readings, compareFields } from "./compareFields.js"
import { type Both, type Holder, type Written, changeOf } from "./Difference.js"
import { isSame } from "./isSame.js"
import { blankChange, sideOf } from "./Outline.js"

const frameReadings: Readings = {
  id: "elsewhere",
  origin: "elsewhere",
  calendar: "elsewhere",
  data: "elsewhere",
  places: "elsewhere",
  stakeholders: "elsewhere",
  frameworks: "elsewhere",
  disaggregations: "elsewhere",
  sources: "elsewhere",
  libraries: "set",
  indicatorLibraries: "elsewhere",
  logframes: "elsewhere",
  evaluation: "elsewhere",
  title: "wording",
  organisation: "wording",
  summary: "wording",
  policy: "nested"
}

/** What differs between two versions of programme.yaml and the libraries that it lists. */
export const compareFrames = (before: Programme, after: Programme): ReadonlyArray<Change> => {
  const both = { before: holderOf(before), after: holderOf(after) }
  const list = (level: ThingLevel, pick: (programme: Programme) => ReadonlyArray<Entry>): ReadonlyArray<Change> =>
    compareEntries(level, pick(before), pick(after))
  return [
    ...renamed(both),
    ...compareFields(both, frameReadings),
    ...compareCalendar(both, before, after),
    ...compareData(both, before, after),
    ...list("place", ({ places }) => places),
    ...list("disaggregation", ({ disaggregations }) => disaggregations),
    ...list("source", ({ sources }) => sources),
    ...list("stakeholder", ({ stakeholders }) => stakeholders),
    ...list("framework", ({ frameworks }) => frameworks),
    ...list("library", ({ indicatorLibraries }) => indicatorLibraries)
  ]
}

const renamed = ({ before, after }: Both): ReadonlyArray<Change> =>
  before.thing.id === after.thing.id
    ? []
    : [
        {
          ...blankChange,
          kind: "renamed",
          before: sideOf(before),
          after: sideOf(after),
          match: { by: "file", likeness: undefined }
        }
      ]

const compareCalendar = (both: Both, before: Programme, after: Programme): ReadonlyArray<Change> => {
  const [was, is] = [before.calendar, after.calendar]
  const names = [...new Set([...was.named.keys(), ...is.named.keys()])]
  return [
    ...(was.fiscalYearStart === is.fiscalYearStart
      ? []
      : [
          changeOf(both, {
            kind: "changed",
            aspect: "fiscal-year-start",
            before: { value: was.fiscalYearStart },
            after: { value: is.fiscalYearStart }
          })
        ]),
    ...names
      .filter((name) => !isSame(was.named.get(name), is.named.get(name)))
      .map((name) =>
        changeOf(both, {
          kind: "changed",
          aspect: "reporting-periods",
          before: namedPeriod(name, was),
          after: namedPeriod(name, is)
        })
      )
  ]
}

const namedPeriod = (name: string, { named }: Programme["calendar"]): Written | undefined => {
  const period = named.get(name)
  return period && { value: { name, period: period.label } }
}

const holderOf = (node: Programme): Holder => ({
  node,
  thing: { level: "programme", id: node.id, title: node.title, under: undefined }
})
