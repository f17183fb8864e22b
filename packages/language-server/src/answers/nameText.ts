import { type Text, parseSyntax, wording } from "@logframe/core"
import type { Named } from "../workspace/NameIndex.js"
import { kindWords } from "./kindWords.js"
import { plainText } from "./plainText.js"

/** Short texts of an entry that say more of what a name stands for. */
const tellingKeys: ReadonlyArray<string> = [
  "level",
  "kind",
  "role",
  "author",
  "year",
  "period",
  "unit",
  "entry",
  "method",
  "definition",
  "note"
]

/** What a name stands for, as Markdown: its title, what kind of thing it is, and what its entry says of it in short. */
export const nameText = ({ session, path, occurrence }: Named): string => {
  const language = session.lastProgramme.language
  const { id, kinds, title, origin } = occurrence
  const [kind = "result"] = kinds
  const file = session.file(path)
  const entry = file && entryAt(parseSyntax(file).value?.value, origin.path)
  const say = (text: Text): string => plainText(wording(text, language))
  const lines = tellingKeys.flatMap((key) => {
    const value = isMap(entry) ? entry[key] : undefined
    if (typeof value === "number") return [`- ${key}: ${value}`]
    return isTexts(value) ? [`- ${key}: ${say(value)}`] : []
  })
  const inside =
    isMap(entry) && isMap(entry["categories"]) ? [`- categories: ${Object.keys(entry["categories"]).join(", ")}`] : []
  return [`**${say(title ?? id)}**`, "", `${kindWords[kind]} \`${id}\``, "", ...lines, ...inside].join("\n").trim()
}

const entryAt = (root: unknown, path: ReadonlyArray<string | number>): unknown =>
  path.reduce<unknown>(
    (value, step) => (isMap(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined),
    root
  )

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isTexts = (value: unknown): value is Text =>
  typeof value === "string" || (isMap(value) && Object.values(value).every((each) => typeof each === "string"))
