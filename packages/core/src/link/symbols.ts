import { type Origin, type PathStep, originOf } from "../diagnostic/Origin.js"
import { type Text, isText } from "../model/Text.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import type { Occurrence } from "./Occurrence.js"
import type { FileRole, Home, NameSlot } from "./nameSlots.js"
import { type NamedPath, rootPath, slotsAt, stepInto } from "./slotsAt.js"

/**
 * Every name in a YAML file of a programme, where it is given and where it is used, in the order of the file.
 *
 * Goes by the file's values and not by the model: an entry that is wrong and was left out of the model has its names all the
 * same, so that renaming reaches it.
 */
export const symbolsIn = ({ file, value }: SyntaxTree, role: FileRole): ReadonlyArray<Occurrence> => {
  const reader: Reader = { role, home: homeOf(value, role), origin: originOf(file.path), found: [] }
  visit(reader, { value, around: undefined }, rootPath)
  return reader.found
}

interface Reader {
  readonly role: FileRole
  readonly home: Home
  readonly origin: Origin
  readonly found: Array<Occurrence>
}

/** What the plain names of a file are unique in: its own id, and the id of the logframe that it revises. */
const homeOf = (value: unknown, role: FileRole): Home => {
  const text = (key: string): string => {
    const written = isMap(value) ? value[key] : undefined
    return typeof written === "string" || typeof written === "number" ? String(written) : ""
  }
  return { id: text(role === "library" ? "library" : "logframe"), revises: text("revises") }
}

interface Node {
  readonly value: unknown
  /** The map that it stands in. */
  readonly around: unknown
}

const visit = (reader: Reader, { value, around }: Node, path: NamedPath): void => {
  if (typeof value === "string") {
    const scalar = { path: path.steps, text: value, content: around }
    for (const slot of slotsAt(reader.role, path, "value")) read(reader, slot, scalar)
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      visit(reader, { value: item, around }, stepInto(reader.role, path, index))
    }
  } else if (isMap(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const inside = stepInto(reader.role, path, key)
      for (const slot of slotsAt(reader.role, inside, "key")) {
        read(reader, slot, { path: inside.steps, text: key, content: inner })
      }
      visit(reader, { value: inner, around: value }, inside)
    }
  }
}

interface Scalar {
  readonly path: ReadonlyArray<PathStep>
  readonly text: string
  /** What stands under a key; around a value, the map that it stands in. */
  readonly content?: unknown
}

const read = ({ home, origin, found }: Reader, slot: NameSlot, { path, text, content }: Scalar): void => {
  for (const name of slot.names(text, path, home)) {
    const title = slot.role === "definition" ? titleOf(content) : undefined
    found.push({
      ...name,
      role: slot.role,
      origin: { file: origin.file, path, at: slot.side },
      text,
      ...(title === undefined ? {} : { title }),
      ...(slot.isFixed ? { isFixed: true } : {})
    })
  }
}

/** What an entry is called: its text, or the text under the key that tells it. */
const titleOf = (content: unknown): Text | undefined => {
  if (isText(content)) return content
  if (!isMap(content)) return undefined
  return ["title", "statement", "name", "text"].map((key) => content[key]).find(isText)
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
