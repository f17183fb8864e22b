/**
 * The lines of a plain or quoted scalar, without the spaces that YAML takes away when it folds them: those at the end of
 * each line but the last, and at the beginning of each but the first. In double quotes an escaped space stays, as one
 * that can be seen.
 */
export const foldedLines = (
  text: string,
  { isEscaped = false }: { readonly isEscaped?: boolean } = {}
): ReadonlyArray<string> => {
  const lines = text.split("\n")
  return lines.map((line, index) => {
    const begun = index === 0 ? line : line.replace(/^[ \t]+/u, "")
    return index === lines.length - 1 ? begun : endTrimmed(begun, isEscaped)
  })
}

const endTrimmed = (line: string, isEscaped: boolean): string => {
  const trimmed = line.replace(/[ \t]+$/u, "")
  const escaped = isEscaped && breaksEscaped(trimmed) ? line[trimmed.length] : undefined
  return escaped === undefined ? trimmed : `${trimmed}${escaped === " " ? "x20" : "t"}`
}

/** Whether the last character of a line in double quotes escapes what follows it. */
const breaksEscaped = (line: string): boolean => (/\\*$/u.exec(line)?.[0].length ?? 0) % 2 === 1

/** The value of folded lines: one line end is a space, and each further one a line end. */
export const foldedValue = (lines: ReadonlyArray<string>): string => joined(lines, { lineEnd: "\n", isEscaped: false })

/** Folded lines as one line in double quotes, without the quotes. */
export const foldedEscape = (lines: ReadonlyArray<string>): string =>
  joined(lines, { lineEnd: String.raw`\n`, isEscaped: true })

const joined = (
  [first = "", ...rest]: ReadonlyArray<string>,
  { lineEnd, isEscaped }: { readonly lineEnd: string; readonly isEscaped: boolean }
): string => {
  let text = first
  let blanks = 0
  for (const [index, line] of rest.entries()) {
    if (line === "" && index < rest.length - 1) {
      blanks++
      continue
    }
    const isSwallowed = isEscaped && breaksEscaped(text)
    const space = isSwallowed ? "" : " "
    text = `${isSwallowed ? text.slice(0, -1) : text}${blanks > 0 ? lineEnd.repeat(blanks) : space}${line}`
    blanks = 0
  }
  return text
}

/** Lines in double quotes with `\"`, `\\` and `\/` undone; undefined where anything else is escaped. */
export const unescapedLines = (lines: ReadonlyArray<string>): ReadonlyArray<string> | undefined =>
  lines.every((line) => /^(?:[^\\]|\\["\\/])*$/u.test(line))
    ? lines.map((line) => line.replaceAll(/\\(["\\/])/gu, "$1"))
    : undefined
