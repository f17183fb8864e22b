/** A character that no reader sees or should see, and what the text is without all such. */
export interface HiddenCharacter {
  /** Such as `U+200B`. */
  readonly code: string
  readonly name: string
  /** The text without them, where leaving them out cannot change what is read; undefined where something was lost. */
  readonly without: string | undefined
}

interface Kind {
  readonly first: number
  readonly last: number
  readonly name: string
  /** Whether something that could be read stood here, so that taking it out mends nothing. */
  readonly isLoss: boolean
}

const shapeless = "a character without a shape"

/** What the schema refuses already (control characters, overrides and isolates of direction) is not here. */
const kinds: ReadonlyArray<Kind> = (
  [
    [0x80, 0x9f, "a control character", true],
    [0xad, 0xad, "a soft hyphen", false],
    [0x34f, 0x34f, shapeless, false],
    [0x61c, 0x61c, "a mark of direction", false],
    [0x115f, 0x1160, shapeless, false],
    [0x180e, 0x180e, shapeless, false],
    [0x200b, 0x200b, "a zero-width space", false],
    [0x200c, 0x200d, "a zero-width joiner", false],
    [0x200e, 0x200f, "a mark of direction", false],
    [0x2028, 0x2029, "a line separator", true],
    [0x2060, 0x2064, shapeless, false],
    [0x206a, 0x206f, shapeless, false],
    [0x3164, 0x3164, shapeless, false],
    [0xe000, 0xf8ff, "a character of a private font", true],
    [0xfeff, 0xfeff, "a byte-order mark", false],
    [0xffa0, 0xffa0, shapeless, false],
    [0xfff9, 0xfffc, shapeless, true],
    [0xfffd, 0xfffd, "the mark of a letter that was lost", true],
    [0xe0001, 0xe007f, shapeless, false],
    [0xf0000, 0x10fffd, "a character of a private font", true]
  ] as const
).map(([first, last, name, isLoss]) => ({ first, last, name, isLoss }))

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, "0")

const suspect = new RegExp(`[${kinds.map(({ first, last }) => `\\u{${hex(first)}}-\\u{${hex(last)}}`).join("")}]`, "u")

/**
 * The first character of a text that cannot be seen and does nothing there that writing needs.
 *
 * Khmer, Thai, Arabic and the scripts of India need joiners and zero-width spaces, emoji need joiners, and text of two
 * directions needs marks of direction: there they stay (Unicode Standard, section 23.2; UAX 9, section 2.6).
 */
export const hiddenCharacter = (text: string): HiddenCharacter | undefined => {
  if (!suspect.test(text)) return undefined
  const characters = Array.from(text)
  const surroundings = { characters, isTwoWay: rightToLeft.test(text), hasFlag: text.includes("\u{1f3f4}") }
  const found = characters.map((character, index) =>
    suspect.test(character) && !isNeeded(surroundings, index) ? kindOf(character) : undefined
  )
  const at = found.findIndex((kind) => kind !== undefined)
  const first = found[at]
  if (!first) return undefined
  const isLoss = found.some((kind) => kind?.isLoss)
  const kept = characters.filter((_, index) => found[index] === undefined).join("")
  const code = `U+${hex(characters[at]?.codePointAt(0) ?? 0)}`
  return { code, name: first.name, without: isLoss ? undefined : kept }
}

const kindOf = (character: string): Kind | undefined => {
  const code = character.codePointAt(0) ?? 0
  return kinds.find(({ first, last }) => code >= first && code <= last)
}

const direction = /[\u200e\u200f\u061c]/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const joiner = /\u200b|\u200c|\u200d/u
const needsJoiners = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}])[\p{L}\p{M}]/u
const tag = /[\u{e0001}-\u{e007f}]/u
const pictograph = /\p{Extended_Pictographic}|\ufe0f/u

interface Surroundings {
  readonly characters: ReadonlyArray<string>
  /** Whether some of the text runs from right to left. */
  readonly isTwoWay: boolean
  /** Whether it has a black flag: the flags of Scotland and Wales are one, and tags. */
  readonly hasFlag: boolean
}

const isNeeded = ({ characters, isTwoWay, hasFlag }: Surroundings, index: number): boolean => {
  const character = characters[index] ?? ""
  if (direction.test(character)) return isTwoWay
  if (tag.test(character)) return hasFlag
  if (!joiner.test(character)) return false
  const around = [characters[index - 1] ?? "", characters[index + 1] ?? ""]
  return around.some(
    (neighbour) => needsJoiners.test(neighbour) || (character === "\u200d" && pictograph.test(neighbour))
  )
}
