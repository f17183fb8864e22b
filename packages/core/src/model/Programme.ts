import type { Origin } from "../diagnostic/Origin.js"
import type { Calendar } from "../period/Calendar.js"
import type { Period } from "../period/Period.js"
import type { Framework } from "./Alignment.js"
import type { DataSource } from "./DataSource.js"
import type { Evaluation } from "./Evaluation.js"
import type { Library } from "./Library.js"
import type { Logframe } from "./Logframe.js"
import type { StatusPolicy } from "./StatusPolicy.js"
import type { Text } from "./Text.js"

/** A place where the programme works. */
export interface Place {
  readonly id: string
  readonly name: Text
  /** The place that it lies in; undefined at the top. */
  readonly parent: string | undefined
  /** What kind of place it is: province, district, commune. */
  readonly level: Text | undefined
  readonly origin: Origin
}

/** A way of breaking figures down, such as sex: its categories, and whether they exclude each other and cover all. */
export interface Disaggregation {
  readonly id: string
  readonly title: Text
  readonly categories: ReadonlyArray<{ readonly id: string; readonly title: Text }>
  /** Nobody is in two categories. */
  readonly exclusive: boolean
  /** Everybody is in one. */
  readonly complete: boolean
  readonly origin: Origin
}

/** A group of people or organisations with a stake in the programme. */
export interface Stakeholder {
  readonly id: string
  readonly title: Text
  readonly role: Text | undefined
  readonly origin: Origin
}

/** Something that figures and statements are cited from. */
export interface Source {
  readonly id: string
  readonly title: Text
  readonly author: string | undefined
  readonly year: number | undefined
  /** What a reader must know before trusting it. */
  readonly note: Text | undefined
  readonly origin: Origin
}

/** What `programme.yaml` alone states: who works where and when, and the words that all logframes share. */
export interface ProgrammeFrame {
  readonly id: string
  readonly title: Text
  readonly organisation: Text | undefined
  /** The language of texts that are not translated in place (BCP 47). */
  readonly language: string
  readonly period: Period
  readonly summary: Text | undefined
  readonly calendar: Calendar
  /** ISO 4217 code of amounts that name none. */
  readonly currency: string | undefined
  /** Every place, each after the one that it lies in. */
  readonly places: ReadonlyArray<Place>
  readonly stakeholders: ReadonlyArray<Stakeholder>
  readonly frameworks: ReadonlyArray<Framework>
  readonly disaggregations: ReadonlyArray<Disaggregation>
  readonly sources: ReadonlyArray<Source>
  readonly policy: StatusPolicy
  /** Paths of indicator libraries, relative to the programme's folder. */
  readonly libraries: ReadonlyArray<{ readonly path: string; readonly origin: Origin }>
  /** Where data come from that are not in our own form, and what they mean. */
  readonly data: ReadonlyArray<DataSource>
  readonly origin: Origin
}

/** A programme: its frame, its logframes in order of time, and its evaluation. */
export interface Programme extends ProgrammeFrame {
  readonly logframes: ReadonlyArray<Logframe>
  readonly evaluation: Evaluation | undefined
  readonly indicatorLibraries: ReadonlyArray<Library>
}

/** The chain of places that a place lies in, nearest first; a place that is not known lies in none. */
export const placesAround = (places: ReadonlyArray<Place>, id: string): ReadonlyArray<string> => {
  const parents = new Map(places.map((place) => [place.id, place.parent]))
  return chainFrom(parents, id)
}

const chainFrom = (parents: ReadonlyMap<string, string | undefined>, id: string): ReadonlyArray<string> => {
  const around: Array<string> = []
  for (let next = parents.get(id); next !== undefined && !around.includes(next); next = parents.get(next))
    around.push(next)
  return around
}

/** The same for many places, each looked up once. */
export const placesAroundEach = (places: ReadonlyArray<Place>): ((id: string) => ReadonlyArray<string>) => {
  const parents = new Map(places.map((place) => [place.id, place.parent]))
  const known = new Map<string, ReadonlyArray<string>>()
  return (id) => {
    const found = known.get(id) ?? chainFrom(parents, id)
    known.set(id, found)
    return found
  }
}
