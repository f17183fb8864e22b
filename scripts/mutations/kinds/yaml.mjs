// Text that is not YAML, or not the YAML that a logframe is written in.
import { inPairs, kind } from "../kind.mjs"
import { edited, inserted, lineOf, rewritten, valued } from "../plants.mjs"

const isText = (pair) => pair.kind === "text" && !pair.flow && pair.value[0] > pair.key[1]

/** A plain text on one line, without quotes. */
const isPlain = (pair) => isText(pair) && /^[\p{L}][^"'\n#:]*$/u.test(textOf(pair))

const textOf = (pair) => pair.tree.text.slice(...pair.value)

const indentStart = (pair) => pair.tree.text.lastIndexOf("\n", pair.key[0] - 1) + 1

const startsLine = (pair) =>
  !pair.flow && /^ +$/u.test(pair.tree.text.slice(indentStart(pair), pair.key[0])) && indentStart(pair) > 0

const atStart = (id, codes, line) =>
  kind(id, codes, (programme) =>
    programme.trees("yaml").map((tree) => () => edited(programme, tree, { start: 0, end: 0, text: line }))
  )

export const yamlKinds = [
  inPairs("tab for indentation", "valid-yaml", {
    test: startsLine,
    plant: (programme, pair) =>
      edited(programme, pair.tree, { start: indentStart(pair), end: pair.key[0], text: "\t", also: [] })
  }),
  inPairs("indented one space too far", "valid-yaml", {
    test: (pair) => startsLine(pair) && pair.previous !== undefined && isPlain(pair.previous),
    plant: (programme, pair) => edited(programme, pair.tree, { start: pair.key[0], end: pair.key[0], text: " " })
  }),
  inPairs("indented one space too little", ["valid-yaml", "known-key"], {
    test: (pair) => startsLine(pair) && pair.previous !== undefined && pair.next !== undefined && pair.path.length > 2,
    plant: (programme, pair) => edited(programme, pair.tree, { start: pair.key[0] - 1, end: pair.key[0], text: "" })
  }),
  inPairs("double quote never closed", "valid-yaml", {
    test: isPlain,
    plant: (programme, pair) => edited(programme, pair.tree, { start: pair.value[0], end: pair.value[0], text: '"' })
  }),
  inPairs("single quote never closed", "valid-yaml", {
    test: isPlain,
    plant: (programme, pair) => edited(programme, pair.tree, { start: pair.value[0], end: pair.value[0], text: "'" })
  }),
  inPairs("brace never closed", "valid-yaml", {
    test: (pair) => pair.tree.text[pair.value[0]] === "{" && !pair.flow,
    plant: (programme, pair) =>
      edited(programme, pair.tree, { start: pair.value[1] - 1, end: pair.value[1], text: "", also: [pair.value[0]] })
  }),
  inPairs("bracket never closed", "valid-yaml", {
    test: (pair) => pair.tree.text[pair.value[0]] === "[" && !pair.flow,
    plant: (programme, pair) =>
      edited(programme, pair.tree, { start: pair.value[1] - 1, end: pair.value[1], text: "", also: [pair.value[0]] })
  }),
  inPairs("bracket closed twice", "valid-yaml", {
    test: (pair) => "]}".includes(pair.tree.text[pair.value[1] - 1]) && !pair.flow,
    plant: (programme, pair) => edited(programme, pair.tree, { start: pair.value[1], end: pair.value[1], text: "}" })
  }),
  inPairs("colon and space in a plain text", "valid-yaml", {
    test: (pair) => isPlain(pair) && textOf(pair).includes(" "),
    plant: (programme, pair) => valued(programme, pair, textOf(pair).replace(" ", ": "))
  }),
  inPairs("no space after the colon", ["valid-yaml", "require-key", "known-key", "valid-value"], {
    test: (pair) => isPlain(pair) && pair.value[0] === pair.key[1] + 2,
    plant: (programme, pair) =>
      edited(programme, pair.tree, {
        start: pair.key[1] + 1,
        end: pair.value[0],
        text: "",
        also: [pair.owner?.key[0] ?? 0]
      })
  }),
  inPairs("key written twice", "valid-yaml", {
    test: (pair) => isPlain(pair) && startsLine(pair),
    plant: (programme, pair) => {
      const plant = inserted(programme, pair, `${pair.name}: another`)
      // Either of the two is the one too many.
      return plant && { ...plant, lines: [...plant.lines, plant.lines[0] + 1] }
    }
  }),
  inPairs("second document", "valid-yaml", {
    test: (pair) => pair.path.length === 1 && pair.previous !== undefined,
    plant: (programme, pair) => edited(programme, pair.tree, { start: pair.key[0], end: pair.key[0], text: "---\n" })
  }),
  inPairs("tag", "valid-yaml", {
    test: isPlain,
    plant: (programme, pair) => valued(programme, pair, `!include ${textOf(pair)}`)
  }),
  inPairs("alias of nothing", "valid-yaml", {
    test: isPlain,
    plant: (programme, pair) => valued(programme, pair, "*nowhere")
  }),
  inPairs("half of a conflict of git", "valid-yaml", {
    test: (pair) => startsLine(pair) && pair.previous !== undefined,
    plant: (programme, pair) =>
      edited(programme, pair.tree, { start: indentStart(pair), end: indentStart(pair), text: "<<<<<<< HEAD\n" })
  }),
  inPairs("character that is no text", ["valid-yaml", "valid-value"], {
    test: isPlain,
    plant: (programme, pair) => valued(programme, pair, `${textOf(pair)}\u0000`)
  }),
  atStart("%YAML 1.1", "valid-yaml", "%YAML 1.1\n---\n"),
  atStart("aliases of aliases of aliases", ["valid-yaml", "valid-size"], aliasBomb()),
  kind("empty file", "valid-yaml", (programme) =>
    programme.trees("yaml").map(
      ({ path }) =>
        () =>
          rewritten(programme, path, "", [1])
    )
  ),
  kind("list instead of a map", "valid-value", (programme) =>
    programme.trees("logframe").map(
      ({ path }) =>
        () =>
          rewritten(programme, path, "- a\n- b\n", [1])
    )
  ),
  kind("nested beyond reading", "valid-size", (programme) =>
    programme.trees("yaml").map(({ path, text }) => () => {
      const whole = `${text}note: ${"[".repeat(2000)}${"]".repeat(2000)}\n`
      return rewritten(programme, path, whole, [1, lineOf(whole, text.length + 1)])
    })
  ),
  kind("file that ends in the middle", ["valid-yaml", "require-key", "valid-value"], (programme, random) =>
    programme
      .pairs("logframe", (pair) => pair.tree.text[pair.value[0]] === "{" && !pair.flow)
      .map((pair) => () => {
        const end = pair.value[0] + 1 + Math.floor(random() * Math.max(1, pair.value[1] - pair.value[0] - 2))
        const text = pair.tree.text.slice(0, end)
        return rewritten(programme, pair.tree.path, text, [lineOf(text, pair.value[0]), lineOf(text, end), 1])
      })
  )
]

function aliasBomb() {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
  for (let level = 1; level < 9; level++)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(", ")}]`
    )
  return `${lines.join("\n")}\n`
}
