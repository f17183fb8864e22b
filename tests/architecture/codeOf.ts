const blankOf = (text: string): string => text.replaceAll(/[^\n]/g, " ")

// What stands before a slash that divides, and not before one that opens a regular expression.
const endsOperand = /(?:[\w$)\]}"'`]|\+\+|--)\s*$/
const endsKeyword = /\b(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)\s*$/

const pieces = {
  comment: /\/\/[^\n]*|\/\*[\s\S]*?\*\//y,
  string: /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y,
  regex: /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y,
  templatePart: /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y
}

const blanked = new Map<string, string>()

/**
 * A TypeScript text with the contents of comments, strings and regular expressions blanked out, so that what is left
 * is code; every character keeps its place. The expressions in template literals stay. A scanner of this language's
 * common forms and not a parser: TypeScript 7 has none for JavaScript callers.
 */
export const codeOf = (text: string): string => {
  const code = blanked.get(text) ?? blankOut(text)
  blanked.set(text, code)
  return code
}

const blankOut = (text: string): string => {
  let code = ""
  // For each open `${`, how many braces are open inside of it.
  const open: Array<number> = []
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = code.length
    return pattern.exec(text)?.[0]
  }
  const takeTemplate = (): void => {
    code += blankOf(take(pieces.templatePart) ?? "")
    if (text.startsWith("${", code.length)) {
      open.push(0)
      code += "${"
    } else code += text[code.length] ?? ""
  }
  const takeBrace = (brace: string): void => {
    const depth = (open.pop() ?? 0) + (brace === "{" ? 1 : -1)
    code += brace
    if (depth >= 0) open.push(depth)
    else takeTemplate()
  }
  const takePiece = (): boolean => {
    const comment = take(pieces.comment)
    const string = comment === undefined ? take(pieces.string) : undefined
    const before = code.slice(-200)
    const isOperandBefore = endsOperand.test(before) && !endsKeyword.test(before)
    const regex = comment === undefined && !isOperandBefore ? take(pieces.regex) : undefined
    if (comment !== undefined) code += blankOf(comment)
    else if (string !== undefined) code += `${string[0]}${blankOf(string.slice(2))}${string[0]}`
    else if (regex !== undefined) code += `/${blankOf(regex.slice(2))}/`
    return (comment ?? string ?? regex) !== undefined
  }
  while (code.length < text.length) {
    const next = text[code.length] ?? ""
    if ("/\"'".includes(next) && takePiece()) continue
    if (next === "`") {
      code += next
      takeTemplate()
    } else if (open.length > 0 && "{}".includes(next)) takeBrace(next)
    else code += next
  }
  return code
}
