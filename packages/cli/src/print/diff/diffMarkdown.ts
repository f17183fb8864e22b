import type { WordRun } from "@logframe/core"
import { inert } from "../inert.js"
import type { ToldChange } from "./changeWords.js"
import type { ComparedSides } from "./ComparedSides.js"
import { countsText, diffCounts } from "./diffCounts.js"
import { type LevelChanges, type ReasonedChanges, type ThingChanges, diffGroups } from "./diffGroups.js"
import { sideText, unsureText } from "./diffText.js"

/** A diff as Markdown for a pull request, or an annex to a donor: a table a level. Texts from files are inert. */
export const diffMarkdown = (sides: ComparedSides): string => {
  const title = `# ${inert(sides.programme)}: ${inert(sideText(sides.before))} against ${inert(sideText(sides.after))}`
  const parts = diffGroups(sides).flatMap(({ heading, levels }) => [`## ${inert(heading)}`, ...levels.flatMap(table)])
  const unsure = sides.unsure === 0 ? [] : [unsureText(sides.unsure)]
  return `${[title, countsText(diffCounts(sides)), ...unsure, ...parts].join("\n\n")}\n`
}

const table = ({ heading, things }: LevelChanges): ReadonlyArray<string> => [
  `### ${heading}`,
  things.every(isDeclaration)
    ? ["| change | reason |", "| --- | --- |", ...things.flatMap(declarationRows)].join("\n")
    : ["| what | change | before | after | reason |", "| --- | --- | --- | --- | --- |", ...things.flatMap(rows)].join(
        "\n"
      )
]

/** What a logframe only states has no id and no sides. */
const isDeclaration = ({ id }: ThingChanges): boolean => id === ""

const declarationRows = ({ title, blocks }: ThingChanges): ReadonlyArray<string> =>
  blocks.map(({ why }) => row([inert(title), reasonCell(why)]))

const reasonCell = (why: string): string => inert(why.replace(/^reason: /u, ""))

const signWords: Readonly<Record<ToldChange["sign"], string>> = { "+": "added", "-": "dropped", "~": "" }

const rows = (thing: ThingChanges): ReadonlyArray<string> =>
  thing.blocks.flatMap((block, index) => blockRows(thing, block, index === 0))

/** The name of a thing stands in its first row. */
const blockRows = (thing: ThingChanges, { lines, why }: ReasonedChanges, isFirst: boolean): ReadonlyArray<string> => {
  if (lines.length === 0) {
    const along = thing.along.length > 0 ? `, with ${inert(thing.along.join(", "))}` : ""
    return [row([isFirst ? nameOf(thing) : "", `${signWords[thing.sign]}${along}`, "", "", reasonCell(why)])]
  }
  return lines.map((line, index) =>
    row([isFirst && index === 0 ? nameOf(thing) : "", labelOf(line), ...sidesOf(line), reasonCell(why)])
  )
}

const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const nameOf = ({ id, title }: ThingChanges): string =>
  [id === "" ? "" : `**${inert(id)}**`, inert(title)].filter(Boolean).join("<br>")

const labelOf = ({ sign, label }: ToldChange): string => inert([label, signWords[sign]].filter(Boolean).join(" "))

const sidesOf = ({ before, after, runs }: ToldChange): readonly [before: string, after: string] =>
  runs ? [marked(runs, "removed", "~~"), marked(runs, "added", "**")] : [inert(before ?? ""), inert(after ?? "")]

/** One side of a text that was reworded, with the words marked that only it has. */
const marked = (runs: ReadonlyArray<WordRun>, own: WordRun["kind"], mark: string): string =>
  runs
    .filter(({ kind }) => kind === "same" || kind === own)
    .map(({ kind, text }) => {
      const words = inert(text.trim())
      const space = /\s$/u.test(text) ? " " : ""
      return `${kind === own ? `${mark}${words}${mark}` : words}${space}`
    })
    .join("")
    .trim()
