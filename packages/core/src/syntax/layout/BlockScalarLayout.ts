import { CST } from "yaml"

/** A text in lines of its own, after `|` or `>`. */
export interface BlockScalarLayout {
  readonly kind: "block"
  /** `|` or `>`, and `+` or `-` where it was written. */
  readonly style: string
  /** Without their indentation, and without empty lines at the end that do not count. */
  readonly lines: ReadonlyArray<string>
  /** Whether the first line that holds something begins with a space, so that the indentation must be told. */
  readonly needsIndent: boolean
  /** The comment on the line of `|` or `>`. */
  readonly remark: string | undefined
  readonly value: string
  /** Whether empty lines that do not count stand at its end. */
  readonly endsBlank: boolean
}

/** Reads how a block scalar was written. */
export const blockScalarLayout = (token: CST.BlockScalar): BlockScalarLayout => {
  const { props, source, indent } = token
  const header = sourceOf(props.find(({ type }) => type === "block-scalar-header"))
  const told = /\d/u.exec(header)?.[0]
  const written = source.replace(/\n$/u, "").split("\n")
  const width = told === undefined ? indentOf(written) : Math.max(indent, 0) + Number(told)
  const lines = written.map((line) => line.slice(width))
  const end = header.includes("+") ? lines.length : lines.findLastIndex((line) => line !== "") + 1
  const first = lines.find((line) => line !== "") ?? ""
  const remark = props.find(({ type }) => type === "comment")
  return {
    kind: "block",
    style: header.replaceAll(/\d/gu, ""),
    lines: source === "" ? [] : lines.slice(0, end),
    needsIndent: /^[ ]/u.test(first),
    remark: remark && sourceOf(remark).replace(/[ \t]+$/u, ""),
    value: CST.resolveAsScalar(token, true, () => undefined).value,
    endsBlank: source !== "" && end < lines.length
  }
}

const sourceOf = (token: CST.Token | undefined): string => (token && "source" in token ? token.source : "")

/** The indentation of the first line that holds something; of the longest line of spaces where none does. */
const indentOf = (lines: ReadonlyArray<string>): number => {
  const first = lines.find((line) => /[^ ]/u.test(line))
  return first === undefined ? Math.max(0, ...lines.map(({ length }) => length)) : first.search(/[^ ]/u)
}
