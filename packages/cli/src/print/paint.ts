/** Paints text for a terminal, or leaves it as it is. Colour is never the only carrier of meaning. */
export type Paint = (style: Style, text: string) => string

/** What a text is, for the choice of its colour. */
export type Style = "error" | "warning" | "note" | "good" | "faint" | "strong"

const codes: Readonly<Record<Style, readonly [open: number, close: number]>> = {
  error: [31, 39],
  warning: [33, 39],
  note: [36, 39],
  good: [32, 39],
  faint: [2, 22],
  strong: [1, 22]
}

/** What decides whether a stream is painted: the NO_COLOR and FORCE_COLOR conventions, then whether it is a terminal. */
export interface PaintContext {
  readonly isTerminal: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The paint for a stream. */
export const paintFor = ({ isTerminal, env }: PaintContext): Paint => {
  const force = env["FORCE_COLOR"]
  const isForced = force !== undefined && force !== "0" && force !== "false"
  const isRefused = (env["NO_COLOR"] ?? "") !== "" || force === "0" || force === "false"
  const paints = isForced || (!isRefused && isTerminal && env["TERM"] !== "dumb")
  return (style, text) => (paints ? `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m` : text)
}
