import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { PathStep } from "../src/diagnostic/Origin.js"
import { type Occurrence, leadsTo } from "../src/link/Occurrence.js"
import type { FileRole } from "../src/link/nameSlots.js"
import { namedPath, slotsAt } from "../src/link/slotsAt.js"
import { symbolsIn } from "../src/link/symbols.js"
import { symbolsInTable } from "../src/measure/symbolsInTable.js"
import { parseSyntax } from "../src/syntax/parseSyntax.js"

interface SchemaNode {
  readonly pattern?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, SchemaNode>>
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly propertyNames?: SchemaNode
  readonly additionalProperties?: SchemaNode | boolean
  readonly items?: SchemaNode
  readonly anyOf?: ReadonlyArray<SchemaNode>
  readonly allOf?: ReadonlyArray<SchemaNode>
}

const schemaOf = (role: FileRole): SchemaNode =>
  JSON.parse(readFileSync(new URL(`../schemas/${role}.schema.json`, import.meta.url), "utf8")) as SchemaNode

/** The definitions of the schemas that are names or hold some. */
const nameTypes = ["Id", "Reference", "Citation", "DisaggregationReference", "Period"]

/** What the patterns of all names have in them. */
const idForm = "[a-z0-9]+(-[a-z0-9]+)*"

const nameOf = ({ $ref }: SchemaNode): string | undefined => $ref?.split("/").at(-1)

const below = (
  node: SchemaNode,
  path: ReadonlyArray<PathStep>
): ReadonlyArray<readonly [SchemaNode, ReadonlyArray<PathStep>]> => [
  ...[...(node.anyOf ?? []), ...(node.allOf ?? [])].map((part) => [part, path] as const),
  ...Object.entries(node.properties ?? {}).map(([key, value]) => [value, [...path, key]] as const),
  ...(node.items ? [[node.items, [...path, 0]] as const] : []),
  ...(typeof node.additionalProperties === "object" ? [[node.additionalProperties, [...path, "x"]] as const] : [])
]
/** Where a schema lets a name be written: `path side type`, with `x` for a key that the user chooses. */
const namePlaces = (
  role: FileRole
): ReadonlyArray<readonly [path: ReadonlyArray<PathStep>, side: "key" | "value", type: string]> => {
  const root = schemaOf(role)
  const found: Array<readonly [ReadonlyArray<PathStep>, "key" | "value", string]> = []
  const note = (node: SchemaNode | undefined, path: ReadonlyArray<PathStep>, side: "key" | "value"): void => {
    const name = node && (nameOf(node) ?? (node.pattern?.includes(idForm) ? "Id" : undefined))
    if (name !== undefined && nameTypes.includes(name)) found.push([path, side, name])
  }
  const visit = (node: SchemaNode, path: ReadonlyArray<PathStep>, inside: ReadonlyArray<string>): void => {
    note(node, path, "value")
    note(node.propertyNames, [...path, "x"], "key")
    for (const [part, at] of below(node, path)) visit(part, at, inside)
    const name = nameOf(node) ?? ""
    const target = root.$defs?.[name]
    // What may hold itself is looked into twice.
    if (target && inside.filter((each) => each === name).length < 2) visit(target, path, [...inside, name])
  }
  visit(root, [], [])
  return found
}

/** Tags are words to group by, which nothing defines; a reporting period is not told by another. */
const holdsNoName = (path: ReadonlyArray<PathStep>, side: "key" | "value"): boolean =>
  path.at(-2) === "tags" || (path.at(-2) === "reporting-periods" && side === "value")

describe("the table of names", () => {
  it.each(["programme", "logframe", "library", "evaluation"] as const)(
    "knows each place of %s.schema.json where a name goes",
    (role) => {
      const places = namePlaces(role)
      expect(places.length).toBeGreaterThan(5)
      const left = places.filter(
        ([path, side]) => !holdsNoName(path, side) && slotsAt(role, namedPath(role, path), side).length === 0
      )
      expect(left.map(([path, side, type]) => `${path.join(" ")} ${side} ${type}`)).toEqual([])
    }
  )
})

const told = ({ kinds, scopes, id, role, text, start, isFree }: Occurrence): string => {
  const sign = role === "definition" ? "=" : isFree ? "~" : ">"
  const where = text === id ? "" : ` in ${text.slice(0, start)}|${text.slice(start)}`
  return `${sign} ${kinds.join("|")} ${scopes.length === 0 ? "*" : scopes.join("|")}/${id}${where}`
}

const symbolsOf = (role: FileRole, text: string): ReadonlyArray<string> => {
  const tree = parseSyntax({ path: "a.yaml", text }).value
  return tree ? symbolsIn(tree, role).map(told) : []
}

describe("the names of a file", () => {
  it("of programme.yaml are what the other files use", () => {
    const text = `programme: water
title: Water
period: round-1
places: {north: {name: North, level: province, places: {a: A}}}
disaggregations: {sex: {title: Sex, categories: {female: Women}, exclusive: true, complete: true}}
sources: {report: {title: Report}}
stakeholders: {users: Water users}
frameworks: {sdg: {title: SDG, kind: sdg}}
reporting-periods: {round-1: 2008..2009}
`
    expect(symbolsOf("programme", text)).toEqual([
      "= programme /water",
      "~ reporting-period /round-1",
      "= place /north",
      "= place /a",
      "= disaggregation /sex",
      "= category sex/female",
      "= source /report",
      "= stakeholder /users",
      "= framework /sdg",
      "= reporting-period /round-1"
    ])
  })

  it("of a logframe are unique in it, and lead to the programme, to earlier logframes and to libraries", () => {
    const text = `logframe: second
revises: first
period: 2008
goal:
  statement: Health
  source: report:12-14
outcomes:
  served:
    statement: Served
    responsible: users
    contributes-to: [other, first/wells]
    alignment: [{framework: sdg, reference: "6.1"}]
    outcomes:
      deeper:
        statement: Deeper
        outputs:
          wells:
            statement: Wells
            activities: {dig: Dig}
    indicators:
      source:
        from: wash/points
        formula: 100 * working / first/built - 3
        disaggregations: [sex, sex/age]
        targets:
          round-1: {by: {place: {north: 1}, sex/age: {female/young: 2}}}
        lineage: {continues: points}
      other:
        title: Other
        lineage: {merges: [first/a, b]}
dropped: {old: Gone}
adaptations: [{change: Moved, about: [wells, first/a]}]
`
    expect(symbolsOf("logframe", text)).toEqual([
      "= logframe /second",
      "> logframe /first",
      "= result second/goal",
      "> source /report in |report:12-14",
      "= result second/served",
      "~ stakeholder /users",
      "> result second/other",
      "> logframe /first in |first/wells",
      "> result first/wells in first/|wells",
      "> framework /sdg",
      "= result second/deeper",
      "= result second/wells",
      "= result second/dig",
      "= indicator second/source",
      "> library /wash in |wash/points",
      "> library-indicator wash/points in wash/|points",
      "> indicator second/working in 100 * |working / first/built - 3",
      "> logframe /first in 100 * working / |first/built - 3",
      "> indicator first/built in 100 * working / first/|built - 3",
      "> disaggregation /sex",
      "> disaggregation /sex in |sex/age",
      "> disaggregation /age in sex/|age",
      "~ reporting-period /round-1",
      "> place /north",
      "> disaggregation /sex in |sex/age",
      "> disaggregation /age in sex/|age",
      "> category sex/female in |female/young",
      "> category age/young in female/|young",
      "> indicator first/points",
      "= indicator second/other",
      "> logframe /first in |first/a",
      "> indicator first/a in first/|a",
      "> indicator first/b",
      "> result|indicator first/old",
      "> result|indicator second|first/wells",
      "> logframe /first in |first/a",
      "> result|indicator first/a in first/|a"
    ])
  })

  it("are found in an entry that is wrong, and have their titles", () => {
    const text =
      "logframe: a\ntitle: All\noutcomes:\n  safe: {statement: Safe, unknown: [1]}\n  best: {statement: {en: Best}}\n"
    const tree = parseSyntax({ path: "a.yaml", text }).value
    const found = tree ? symbolsIn(tree, "logframe") : []
    expect(found.map(({ id, title }) => [id, title])).toEqual([
      ["a", "All"],
      ["safe", "Safe"],
      ["best", { en: "Best" }]
    ])
  })

  it("of a table are in its cells and its header, wherever they stand", () => {
    const text =
      '\ufeffindicator;sex;place;period;value;source\nfirst/wells;"female"; north ;round-1;6;report:3\n\nwells;;;2008;7;\n'
    const file = { path: "data/a.csv", text }
    const found = symbolsInTable(file, { dimensions: ["sex"] })
    expect(found.map((each) => `${told(each)} <${text.slice(...(each.origin.range ?? [0, 0]))}>`)).toEqual([
      "> disaggregation /sex <sex>",
      "> logframe /first in |first/wells <first/wells>",
      "> indicator first/wells in first/|wells <first/wells>",
      '> category sex/female <"female">',
      "> place /north <north>",
      "~ reporting-period /round-1 <round-1>",
      "> source /report in |report:3 <report:3>",
      "> indicator */wells <wells>",
      "~ reporting-period /2008 <2008>"
    ])
    expect(symbolsInTable(file, { dimensions: ["sex"], id: "wells" })).toHaveLength(2)
    expect(symbolsInTable(file, { dimensions: ["sex"], offset: text.indexOf("7") })).toHaveLength(2)
  })

  it("lead from a reference to the definition in its scope, or in any where it names none", () => {
    const definition: Occurrence = {
      kinds: ["indicator"],
      id: "wells",
      scopes: ["first"],
      role: "definition",
      origin: { file: "a", path: [] },
      text: "wells",
      start: 0
    }
    const reference: Occurrence = { ...definition, kinds: ["result", "indicator"], role: "reference" }
    expect(leadsTo(reference, definition)).toBe(true)
    expect(leadsTo({ ...reference, scopes: [] }, definition)).toBe(true)
    expect(leadsTo({ ...reference, scopes: ["third", "second"] }, definition)).toBe(false)
    expect(leadsTo({ ...reference, kinds: ["result"] }, definition)).toBe(false)
    expect(leadsTo({ ...reference, id: "well" }, definition)).toBe(false)
  })
})
