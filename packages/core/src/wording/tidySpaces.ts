// The first spaces of a line are its indentation, where a text has several lines.
const doubled = /(?<=\S)[^\S\n]{2,}(?=\S)/gu
const trailing = /(?<![^\S\n])[^\S\n]+(?=\n|$)/gu
const leading = /^\s+/u

/** A text with single spaces between its words and none around it; its own line ends and indentations stay. */
export const tidySpaces = (text: string): string =>
  text.replace(leading, "").replaceAll(doubled, " ").replaceAll(trailing, "")
