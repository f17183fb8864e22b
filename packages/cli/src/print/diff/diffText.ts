import type { WordRun } from "@logframe/core"
import type { Paint, Style } from "../paint.js"
import { cut, plain, widthOf } from "../plain.js"
import type { ToldChange } from "./changeWords.js"
import type { ComparedSide, ComparedSides } from "./ComparedSides.js"
import { countsText, diffCounts } from "./diffCounts.js"
import { type ThingChanges, diffGroups } from "./diffGroups.js"

/** How a diff is shown in a terminal. */
export interface DiffStyle {
  readonly width: number
  readonly paint: Paint
}

/** A diff for a person at a terminal: by level and thing, with the words that changed and the reason. */
export const diffText = (sides: ComparedSides, style: DiffStyle): string => {
  const { paint } = style
  const title = `${sides.programme}: ${sideText(sides.before)} against ${sideText(sides.after)}`
  const blocks = diffGroups(sides).map(({ heading, levels }) =>
    [
      paint("strong", heading),
      ...levels.map((level) =>
        [`  ${paint("strong", level.heading)}`, ...level.things.flatMap((thing) => thingLines(thing, style))].join("\n")
      )
    ].join("\n")
  )
  const unsure = sides.unsure === 0 ? [] : [unsureText(sides.unsure)]
  return `${[title, ...blocks, [countsText(diffCounts(sides)), ...unsure].join("\n")].join("\n\n")}\n`
}

/** A side as it is named in titles. */
export const sideText = ({ kind, name, commit }: ComparedSide): string => {
  if (kind === "working-tree") return "the working tree"
  return commit === undefined ? plain(name) : `${plain(name)} (${commit.slice(0, 7)})`
}

/** What is said of differences that are not told. */
export const unsureText = (count: number): string =>
  `${count} more ${count === 1 ? "is" : "are"} not told: one side could not be read there.`

const signStyles: Readonly<Record<ToldChange["sign"], Style>> = { "+": "good", "-": "error", "~": "warning" }

const thingLines = ({ sign, id, title, blocks, along }: ThingChanges, style: DiffStyle): ReadonlyArray<string> => {
  const name = id === "" ? [] : [{ shown: style.paint("strong", `${id} `), width: widthOf(id) + 1, isSpaced: true }]
  return [
    ...lines([...name, ...wordsIn(title)], {
      ...style,
      first: `    ${style.paint(signStyles[sign], sign)} `,
      indent: 6
    }),
    ...(along.length > 0 ? lines(wordsIn(`with it: ${along.join(", ")}`), { ...style, indent: 8 }) : []),
    ...blocks.flatMap(({ lines: told, why }) => [
      ...told.flatMap((line) => lines(changeText(line, style.paint), { ...style, indent: 8 })),
      ...(why === "" ? [] : lines(wordsIn(why), { ...style, indent: 8, style: "faint" }))
    ])
  ]
}

/** A word as it is printed, and how wide it is. */
interface Word {
  readonly shown: string
  readonly width: number
  readonly isSpaced: boolean
}

const wordsIn = (text: string): ReadonlyArray<Word> =>
  text
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => ({ shown: word, width: widthOf(word), isSpaced: true }))

const changeText = ({ sign, label, before, after, runs }: ToldChange, paint: Paint): ReadonlyArray<Word> => {
  const head = sign === "~" ? label : `${sign} ${label}`
  if (runs) return [...wordsIn(`${head}:`), ...runWords(runs, paint)]
  if (before === undefined && after === undefined) return wordsIn(head)
  return wordsIn(`${head}: ${[before, after].flatMap((side) => side ?? []).join(" -> ")}`)
}

/** The words of a text that was reworded, marked as git marks them. */
const runWords = (runs: ReadonlyArray<WordRun>, paint: Paint): ReadonlyArray<Word> =>
  runs.flatMap(({ kind, text }, index) => {
    const pieces = text.split(/(?<=\s)/u)
    const isReplaced = kind === "removed" && runs[index + 1]?.kind === "added"
    return pieces.map((piece, at): Word => {
      const word = piece.trimEnd()
      const isLast = at === pieces.length - 1
      const open = at > 0 || kind === "same" ? "" : kind === "removed" ? "[-" : "{+"
      const close = !isLast || kind === "same" ? "" : kind === "removed" ? "-]" : "+}"
      const marked = `${open}${word}${close}`
      const style = kind === "removed" ? "error" : "good"
      return {
        shown: kind === "same" ? marked : paint(style, marked),
        width: widthOf(marked),
        isSpaced: piece !== word && !(isLast && isReplaced)
      }
    })
  })

interface Layout extends DiffStyle {
  readonly indent: number
  /** What the first line begins with, of the same width. */
  readonly first?: string
  readonly style?: Style
}

const lines = (words: ReadonlyArray<Word>, layout: Layout): ReadonlyArray<string> => {
  const { width, indent, first = " ".repeat(indent), paint, style } = layout
  const room = Math.max(20, width - indent)
  const out: Array<string> = []
  let line = ""
  let filled = 0
  for (const [index, word] of words.entries()) {
    const isSpaced = filled > 0 && (words[index - 1]?.isSpaced ?? true)
    if (filled > 0 && filled + (isSpaced ? 1 : 0) + word.width > room) {
      out.push(line)
      line = ""
      filled = 0
    }
    const shown = word.width > room ? cut(word.shown, room) : word.shown
    line += `${filled > 0 && isSpaced ? " " : ""}${shown}`
    filled += Math.min(word.width, room) + (filled > 0 && isSpaced ? 1 : 0)
  }
  out.push(line)
  return out
    .map((text) => text.trimEnd())
    .map((text, index) => `${index === 0 ? first : " ".repeat(indent)}${style ? paint(style, text) : text}`)
}
