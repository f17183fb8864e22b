// Other ways to write the same programme: what is found in them must be what was found before, and nothing else.
import { isPair, isScalar, parseDocument, visit } from "yaml"
import { findingsIn } from "./findings.mjs"
import { indicatorKey, isTarget } from "./places.mjs"
import { programmeOf } from "./Programme.mjs"
import { randomOf, sample } from "./random.mjs"
import { tableOf } from "./Table.mjs"

const isYaml = ({ path }) => /\.ya?ml$/u.test(path)

const inYaml = (change) => (files) =>
  files.map((file) => (isYaml(file) ? { ...file, text: change(file.text, file.path) } : file))

const inData = (change) => (files) =>
  files.map((file) => (file.path.endsWith(".csv") ? { ...file, text: change(file.text, file) } : file))

const everywhere = (change) => (files) => files.map((file) => ({ ...file, text: change(file.text) }))

/** The text with its document changed and written anew. */
const rewritten = (change) =>
  inYaml((text) => {
    const document = parseDocument(text)
    change(document)
    return document.toString({ lineWidth: 0 })
  })

/** Changes that are made one after the other in the pairs of some files, from the last to the first. */
const inPairs = (kind, test, change) => (files) => {
  const programme = programmeOf("", files)
  const changes = programme.pairs(kind, test).flatMap((pair) => {
    const text = change(pair)
    return text === undefined ? [] : [{ path: pair.tree.path, span: pair.value, text }]
  })
  return files.map((file) => {
    const own = changes.filter(({ path }) => path === file.path).toSorted((a, b) => b.span[0] - a.span[0])
    return {
      ...file,
      text: own.reduce(
        (text, { span: [start, end], text: with_ }) => text.slice(0, start) + with_ + text.slice(end),
        file.text
      )
    }
  })
}

const written = (pair) => pair.tree.text.slice(...pair.value)

const isPlainText = (pair) => pair.kind === "text" && /^[\p{L}][^"'\n\\]*$/u.test(written(pair))

const shuffledKeys = (document) => {
  const random = randomOf(7)
  visit(document, {
    Map: (_, map) => {
      map.items = sample(map.items, map.items.length, random)
    }
  })
}

/** Moves comments and blank lines out of the way, because an order by chance would put them anywhere. */
const withoutComments = (document) =>
  visit(document, {
    Node: (_, node) => {
      node.commentBefore = undefined
      node.comment = undefined
      node.spaceBefore = false
    }
  })

const anchors = (document) => {
  let done = false
  visit(document, {
    Seq: (_, seq, ancestors) => {
      const owner = ancestors.findLast(isPair)
      if (done || !isScalar(owner?.key) || owner.key.value !== "verification") return undefined
      seq.anchor = "same"
      done = true
      return visit.BREAK
    }
  })
}

const cells = (file, change) => {
  const table = tableOf(file)
  const rows = [table.headerCells, ...table.rows]
  return `${rows
    .map((row, index) =>
      change(
        row.map(({ text }) => text),
        index,
        table
      )
    )
    .join("\n")}\n`
}

const quoted = (cell) => (cell.startsWith('"') ? cell : `"${cell}"`)

/** By name: a change of files that changes nothing of what they say. */
const variations = {
  "line ends as Windows writes them": everywhere((text) => text.replaceAll("\n", "\r\n")),
  "byte order mark": everywhere((text) => `\ufeff${text}`),
  "byte order mark and line ends as Windows writes them": everywhere(
    (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`
  ),
  "no line end at the end": everywhere((text) => text.replace(/\n+$/u, "")),
  "empty lines at the end": everywhere((text) => `${text}\n\n`),
  "comment on every line of its own": inYaml((text) =>
    text.replace(/^( *)(?=[\w-]+:)/gmu, '$1# a comment: with a colon, "quotes" and {braces}\n$1')
  ),
  "comment at the end of a line": inPairs(
    "yaml",
    (pair) => isPlainText(pair) && !pair.flow,
    (pair) => `${written(pair)} # as agreed`
  ),
  "empty line before every key": inYaml((text) => text.replace(/^(?= *[\w-]+:)/gmu, "\n")),
  "start of the document": inYaml((text) => `---\n${text}`),
  "schema for editors": inYaml((text) => `# yaml-language-server: $schema=../schema.json\n${text}`),
  "keys in another order": rewritten((document) => {
    withoutComments(document)
    shuffledKeys(document)
  }),
  "all in blocks": rewritten((document) => {
    withoutComments(document)
    visit(document, { Collection: (_, node) => void (node.flow = node.items.length === 0) })
  }),
  "all in braces": rewritten((document) => {
    withoutComments(document)
    visit(document, { Collection: (_, node) => void (node.flow = true) })
  }),
  "written anew": rewritten(() => {}),
  "keys in quotes": rewritten((document) => {
    visit(document, {
      Pair: (_, pair) =>
        void (isScalar(pair.key) && typeof pair.key.value === "string" && (pair.key.type = "QUOTE_DOUBLE"))
    })
  }),
  "texts in double quotes": inPairs("yaml", isPlainText, (pair) => JSON.stringify(pair.content)),
  "texts in single quotes": inPairs("yaml", isPlainText, (pair) => `'${String(pair.content)}'`),
  "texts folded over lines": inPairs(
    "yaml",
    (pair) => isPlainText(pair) && !pair.flow && pair.name === "statement",
    (pair) => {
      const indent = " ".repeat(pair.path.length * 2 + 2)
      return `>-\n${indent}${String(pair.content).replace(" ", `\n${indent}`)}`
    }
  ),
  "texts translated": (files) => {
    const [declared] = programmeOf("", files).pairs("programme", (pair) => pair.path.join() === "language")
    const language = typeof declared?.content === "string" ? declared.content : "en"
    return inPairs(
      "logframe",
      (pair) => isPlainText(pair) && ["title", "statement"].includes(pair.name) && pair.path.length > 1,
      (pair) => `{${language}: ${JSON.stringify(pair.content)}}`
    )(files)
  },
  "verification as a list": inPairs(
    "logframe",
    (pair) => indicatorKey("verification")(pair) && isPlainText(pair),
    (pair) => `[${JSON.stringify(pair.content)}]`
  ),
  "verification with an anchor": rewritten(anchors),
  "baseline at length": inPairs(
    "logframe",
    (pair) => indicatorKey("baseline")(pair) && pair.kind === "number",
    (pair) => `{value: ${pair.content}}`
  ),
  "targets at length": inPairs(
    "logframe",
    (pair) => isTarget(pair) && pair.kind === "number",
    (pair) => `{value: ${pair.content}}`
  ),
  "figures with a decimal more": inPairs(
    "logframe",
    (pair) => isTarget(pair) && pair.kind === "number" && Number.isInteger(pair.content),
    (pair) => `${pair.content}.0`
  ),
  "logframes as .yml": (files) =>
    files.map((file) => ({ ...file, path: file.path.replace(/^(logframes\/.*)\.yaml$/u, "$1.yml") })),
  "semicolons between cells": inData((text, file) =>
    cells(file, (row) => row.map((cell) => (cell.includes(";") ? quoted(cell) : cell)).join(";"))
  ),
  "tabs between cells": inData((text, file) => cells(file, (row) => row.join("\t"))),
  "columns in another order": inData((text, file) =>
    cells(file, (row, _, { delimiter }) => row.toReversed().join(delimiter))
  ),
  "rows in another order": inData((text, file) => {
    const [header, ...rows] = cells(file, (row, _, { delimiter }) => row.join(delimiter))
      .trimEnd()
      .split("\n")
    return [header, ...rows.toReversed(), ""].join("\n")
  }),
  "cells in quotes": inData((text, file) => cells(file, (row, _, { delimiter }) => row.map(quoted).join(delimiter))),
  "empty rows between rows": inData((text, file) =>
    cells(
      file,
      (row, index, { delimiter }) =>
        `${index === 1 ? `${delimiter.repeat(row.length - 1)}\n` : ""}${row.join(delimiter)}`
    )
  ),
  "empty column of notes": inData((text, file) =>
    cells(file, (row, index, { delimiter, header }) =>
      header.includes("note") ? row.join(delimiter) : [...row, index === 0 ? "note" : ""].join(delimiter)
    )
  ),
  "data in two files": (files) =>
    files.flatMap((file) => {
      if (!file.path.endsWith(".csv")) return [file]
      const [header, ...rows] = file.text.trimEnd().split("\n")
      if (rows.length < 2) return [file]
      const half = Math.floor(rows.length / 2)
      return [
        { path: file.path, text: `${[header, ...rows.slice(0, half)].join("\n")}\n` },
        { path: file.path.replace(".csv", "-2.csv"), text: `${[header, ...rows.slice(half)].join("\n")}\n` }
      ]
    }),
  "files in another order": (files) => files.toReversed(),
  "other files beside": (files) => [...files, { path: "README.md", text: "# x" }, { path: "notes.yaml", text: "a: [" }]
}

/** A finding without its place and its file, both of which may be others. */
const nameOf = ({ code, message }) => `${code}: ${message}`

const summary = (findings) => findings.map(nameOf).toSorted()

/**
 * Writes each programme in each other way, and tells what is found in it that was not, or is not that was. A programme
 * that a way of writing leaves as it was is not counted as tried.
 *
 * @param {ReadonlyArray<import("./Programme.mjs").Programme>} programmes
 * @returns {ReadonlyArray<{ name: string, tried: number, alarms: ReadonlyArray<string> }>}
 */
export const vary = (programmes) => {
  const earlier = new Map(programmes.map((programme) => [programme, summary(findingsIn(programme.files))]))
  return Object.entries(variations).map(([name, change]) => {
    let tried = 0
    const alarms = programmes.flatMap((programme) => {
      const files = change(programme.files)
      if (JSON.stringify(files) === JSON.stringify(programme.files)) return []
      tried++
      const found = summary(findingsIn(files))
      const before = earlier.get(programme)
      if (found.join("\n") === before.join("\n")) return []
      const fresh = found.filter((each) => !before.includes(each))
      const lost = before.filter((each) => !found.includes(each))
      return [
        `${programme.name}: ${[...fresh.map((each) => `+ ${each}`), ...lost.map((each) => `- ${each}`)].join("; ") || "another number"}`
      ]
    })
    return { name, tried, alarms }
  })
}
