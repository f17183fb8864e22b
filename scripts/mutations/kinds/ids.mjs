// Ids that are none, that two things share, and names that lead nowhere.
import { inPairs, kind } from "../kind.mjs"
import { inside, indicatorKey, isIndicator, isOutput, isResult, isTarget, topKey } from "../places.mjs"
import { added, edited, inserted, renamed, valued, withFiles } from "../plants.mjs"
import { typo } from "../typo.mjs"

const spelt = (id, respell) =>
  inPairs(id, "valid-id", {
    test: (pair) => isIndicator(pair) || (isResult(pair) && pair.path.length > 1),
    plant: (programme, pair) => {
      const name = respell(pair.name)
      return name === pair.name ? undefined : renamed(programme, pair, name)
    }
  })

/** A scalar inside of a list or a value that is a reference, found by its text. */
const references = (programme, name) =>
  programme.trees("logframe").flatMap((tree) =>
    [...tree.text.matchAll(new RegExp(`^ *(?:- \\{?)?${name}: *\\[?([\\w/-]+)`, "gmu"))].map((match) => ({
      tree,
      start: match.index + match[0].length - match[1].length,
      text: match[1]
    }))
  )

const lineages = (programme) =>
  programme.pairs(
    "logframe",
    (pair) => pair.path.at(-2) === "lineage" && pair.kind === "text" && pair.name !== "reason"
  )

export const idKinds = [
  spelt("id with capitals", (id) => id.replace(/[a-z]/u, (letter) => letter.toUpperCase())),
  spelt("id with a space", (id) => id.replace("-", " ")),
  spelt("id with an underscore", (id) => id.replace("-", "_")),
  spelt("id with a letter of another script", (id) => id.replace(/a/u, "\u0430")),
  spelt("id with a sign of writing direction", (id) => `"${id[0]}\\u202e${id.slice(1)}"`),
  spelt("id with a sign that nobody sees", (id) => `"${id[0]}\\u200b${id.slice(1)}"`),
  spelt("id with an accent", (id) => id.replace(/e/u, "é")),
  spelt("id that ends in a hyphen", (id) => `${id}-`),
  kind("logframe id used twice", "no-duplicate-id", (programme) =>
    programme.pairs("logframe", topKey("logframe")).flatMap((pair) => {
      const others = programme.pairs("logframe", topKey("logframe")).filter((other) => other !== pair)
      return others.map((other) => () => ({
        ...valued(programme, pair, String(other.content)),
        // Either of the two may be blamed; which one is the twin nobody can tell.
        elsewhere: [{ path: other.tree.path, lines: [1, 2, 3, 4] }]
      }))
    })
  ),
  kind("indicator id used twice", "no-duplicate-id", (programme) =>
    programme.pairs("logframe", isIndicator).flatMap((pair) => {
      const others = pair.tree.pairs.filter((other) => isIndicator(other) && other.owner !== pair.owner)
      return others.slice(0, 3).map((other) => () => {
        const plant = renamed(programme, pair, other.name)
        return { ...plant, lines: [...plant.lines, lineNumber(other)] }
      })
    })
  ),
  kind("output id used twice", "no-duplicate-id", (programme) =>
    programme.pairs("logframe", isOutput).flatMap((pair) => {
      const others = pair.tree.pairs.filter((other) => isOutput(other) && other.owner !== pair.owner)
      return others.slice(0, 3).map((other) => () => {
        const plant = renamed(programme, pair, other.name)
        return { ...plant, lines: [...plant.lines, lineNumber(other)] }
      })
    })
  ),
  inPairs("typo in revises", "known-reference", {
    test: topKey("revises"),
    plant: (programme, pair, random) => valued(programme, pair, typo(String(pair.content), random))
  }),
  inPairs("revises itself", "no-cycle", {
    test: topKey("revises"),
    plant: (programme, pair) => valued(programme, pair, String(inside(pair.tree.pairs[0])?.content ?? idOf(pair.tree)))
  }),
  kind("two logframes revise each other", "no-cycle", (programme) =>
    programme.pairs("logframe", topKey("revises")).flatMap((pair) => {
      const revised = programme.trees("logframe").find((tree) => idOf(tree) === pair.content)
      const first = revised?.pairs[0]
      if (!first || revised.pairs.some(topKey("revises"))) return []
      const other = { path: pair.tree.path, lines: [lineNumber(pair)] }
      return [() => ({ ...inserted(programme, first, `revises: ${idOf(pair.tree)}`), elsewhere: [other] })]
    })
  ),
  kind("typo in a lineage", "known-reference", (programme, random) =>
    lineages(programme).map((pair) => () => valued(programme, pair, slip(String(pair.content), random)))
  ),
  kind("lineage of an unknown logframe", "known-reference", (programme) =>
    lineages(programme).map(
      (pair) => () => valued(programme, pair, `nowhere/${String(pair.content).split("/").at(-1)}`)
    )
  ),
  inPairs("typo in what is dropped", "known-reference", {
    test: (pair) => pair.path.length === 2 && pair.path[0] === "dropped",
    plant: (programme, pair, random) => renamed(programme, pair, typo(pair.name, random))
  }),
  kind("typo in contributes-to", "known-reference", (programme, random) =>
    references(programme, "contributes-to").map(
      ({ tree, start, text }) =>
        () =>
          edited(programme, tree, { start, end: start + text.length, text: slip(text, random) })
    )
  ),
  kind("contribution to a result that is nowhere", "known-reference", (programme) =>
    programme.pairs("logframe", isOutput).map((pair) => () => added(programme, pair, "contributes-to: [nowhere]"))
  ),
  kind("alignment to an unknown framework", "known-reference", (programme, random) =>
    references(programme, "framework").map(
      ({ tree, start, text }) =>
        () =>
          edited(programme, tree, { start, end: start + text.length, text: typo(text, random) })
    )
  ),
  inPairs("unknown source of a figure", "known-reference", {
    test: (pair) => pair.name === "source" && pair.kind === "text" && pair.flow,
    plant: (programme, pair, random) => {
      const [source, lines] = String(pair.content).split(":")
      return valued(programme, pair, `"${[typo(source, random), lines].filter(Boolean).join(":")}"`)
    }
  }),
  inPairs("unknown disaggregation of an indicator", "known-reference", {
    test: isIndicator,
    plant: (programme, pair) =>
      inside(pair, "disaggregations") ? undefined : added(programme, pair, "disaggregations: [nothing]")
  }),
  inPairs("typo in a disaggregation of an indicator", "known-reference", {
    test: indicatorKey("disaggregations"),
    plant: (programme, pair, random) => {
      const [, name] = /^\[([\w-]+)/u.exec(pair.tree.text.slice(...pair.value)) ?? []
      const start = pair.value[0] + 1
      return (
        name &&
        edited(programme, pair.tree, { start, end: start + name.length, text: typo(name, random), also: [pair.key[0]] })
      )
    }
  }),
  inPairs("typo in an indicator of a library", "known-reference", {
    test: indicatorKey("from"),
    plant: (programme, pair, random) => valued(programme, pair, slip(String(pair.content), random))
  }),
  kind("library that is not there", "require-file", (programme) =>
    programme.trees("library").map((tree) => () => {
      const { text, path } = programme.trees("programme")[0]
      const line = text.slice(0, text.indexOf(tree.path)).split("\n").length
      return withFiles(programme, { without: [tree.path], path, lines: [line] })
    })
  ),
  inPairs("target for an unknown place", "known-reference", {
    test: (pair) => isTarget(pair) && pair.kind === "number",
    plant: (programme, pair) => valued(programme, pair, `{value: ${pair.content}, by: {place: {nowhere: 1}}}`)
  }),
  inPairs("target for an unknown category", "known-reference", {
    test: (pair) => isTarget(pair) && pair.kind === "number",
    plant: (programme, pair) => {
      const [disaggregation] = programme.pairs(
        "programme",
        (each) => each.path.length === 2 && each.path[0] === "disaggregations"
      )
      return (
        disaggregation && valued(programme, pair, `{value: ${pair.content}, by: {${disaggregation.name}: {nobody: 1}}}`)
      )
    }
  }),
  kind("place id used twice", ["no-duplicate-id", "valid-yaml"], (programme) =>
    programme
      .pairs(
        "programme",
        (pair) => pair.path.includes("places") && pair.name !== "places" && pair.path.at(-2) === "places"
      )
      .flatMap((pair) => {
        const [other] = pair.tree.pairs.filter((each) => each !== pair && each.path.at(-2) === "places")
        if (!other) return []
        return [
          () => {
            const plant = renamed(programme, pair, other.name)
            return { ...plant, lines: [...plant.lines, lineNumber(other)] }
          }
        ]
      })
  ),
  kind("no programme.yaml", "require-file", (programme) => [
    () => withFiles(programme, { without: ["programme.yaml"], path: "programme.yaml", lines: [1] })
  ]),
  kind("no logframe", "require-file", (programme) => [
    () =>
      withFiles(programme, {
        without: programme.trees("logframe").map(({ path }) => path),
        path: "logframes",
        lines: [1]
      })
  ]),
  kind("evaluation that cites what is not there", "known-reference", (programme, random) =>
    programme
      .pairs("evaluation", (pair) => pair.name === "from" && pair.kind === "text")
      .map((pair) => () => valued(programme, pair, typo(String(pair.content), random)))
  ),
  kind("finding about what is not there", "known-reference", (programme) =>
    programme
      .pairs("evaluation", (pair) => pair.name === "about" && pair.path.at(-3) === "findings")
      .map((pair) => () => valued(programme, pair, "[nowhere/nothing]"))
  )
]

/** A reference with a slip in its last part. */
function slip(reference, random) {
  const parts = reference.split("/")
  return [...parts.slice(0, -1), typo(parts.at(-1), random)].join("/")
}

function idOf(tree) {
  return tree.pairs.find(topKey("logframe"))?.content
}

function lineNumber(pair) {
  return pair.tree.text.slice(0, pair.key[0]).split("\n").length
}
