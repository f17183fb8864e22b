import { CST } from "yaml"

/**
 * A text of several lines with other words in the same lines, as it is to be written; undefined where the new text has
 * more or fewer words than the old one, so that nobody can tell which belongs where.
 */
export const respelled = (token: CST.FlowScalar | CST.BlockScalar, to: string): string | undefined => {
  if (!token.source.includes("\n")) return undefined
  const [had, wanted] = [wordsOf(valueOf(token)), wordsOf(to)]
  if (had.length !== wanted.length) return undefined
  let index = 0
  const quotes = token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" ? 1 : 0
  const [open, inner, close] = [
    token.source.slice(0, quotes),
    token.source.slice(quotes, token.source.length - quotes),
    token.source.slice(token.source.length - quotes)
  ]
  const same = inner.replaceAll(/[^ \t\r\n]+/gu, (word) => {
    const [from, into = word] = [had[index], wanted[index]]
    index++
    return word === from ? into : word
  })
  const single = same.replaceAll(/(?<=[^ \t\r\n])[ \t]+/gu, (spaces, at: number) =>
    /^(?:\r?\n|$)/u.test(same.slice(at + spaces.length)) ? "" : " "
  )
  return [same, single].map((text) => `${open}${text}${close}`).find((source) => valueOf({ ...token, source }) === to)
}

const wordsOf = (text: string): ReadonlyArray<string> => text.split(/[ \t\n]+/u).filter((word) => word !== "")

const valueOf = (token: CST.FlowScalar | CST.BlockScalar): string =>
  CST.resolveAsScalar(token, true, () => undefined).value
