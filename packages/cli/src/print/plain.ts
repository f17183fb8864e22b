/** Text from a file, made safe for a terminal: control characters show as their symbols and command nothing. */
export const plain = (text: string): string =>
  [...text].map((character) => (isControl(character.codePointAt(0) ?? 0) ? symbolOf(character) : character)).join("")

const isControl = (code: number): boolean =>
  (code < 0x20 && code !== 0x0a) ||
  (code >= 0x7f && code < 0xa0) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069)

const symbolOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (character === "\t") return " "
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : "\ufffd"
}

/** How many columns a text takes in a terminal, for scripts whose letters are one column wide; marks take none. */
export const widthOf = (text: string): number => [...text.replace(/\p{M}/gu, "")].length

/** The text cut to a width, with an ellipsis where something is missing. */
export const cut = (text: string, width: number): string =>
  widthOf(text) <= width ? text : `${[...text].slice(0, Math.max(0, width - 1)).join("")}…`
