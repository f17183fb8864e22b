// The evaluation, and what programme.yaml says of itself.
import { inPairs } from "../kind.mjs"
import { added, removed, valued } from "../plants.mjs"

const isFinding = (pair) => pair.path.at(-2) === "findings" && pair.path.length === 2

export const evaluationKinds = [
  inPairs("finding without evidence", "require-evidence", {
    files: "evaluation",
    test: (pair) => pair.name === "evidence" && pair.path.at(-3) === "findings",
    plant: removed
  }),
  inPairs("criterion that is none", "valid-value", {
    files: "evaluation",
    test: (pair) => pair.name === "criteria" && pair.path.at(-3) === "findings",
    plant: (programme, pair) => valued(programme, pair, "[usefulness]")
  }),
  inPairs("conclusion from what was not found", "known-reference", {
    files: "evaluation",
    test: (pair) => pair.name === "findings" && pair.path.at(-3) === "conclusions",
    plant: (programme, pair) => valued(programme, pair, "[nothing-at-all]")
  }),
  inPairs("share of a sample above 100", "valid-value", {
    files: "evaluation",
    test: (pair) => pair.name === "percent" && pair.kind === "number",
    plant: (programme, pair) => valued(programme, pair, "816")
  }),
  inPairs("groups that are less than the sample", "consistent-percentages", {
    files: "evaluation",
    test: (pair) => pair.path.at(-2) === "percent" && pair.kind === "number" && Number(pair.content) > 20,
    plant: (programme, pair) => valued(programme, pair, String(Number(pair.content) - 15))
  }),
  inPairs("negative sample", "valid-value", {
    files: "evaluation",
    test: (pair) => pair.name === "sample" && pair.kind === "number",
    plant: (programme, pair) => valued(programme, pair, "-54")
  }),
  inPairs("unknown key of a finding", "known-key", {
    files: "evaluation",
    test: isFinding,
    plant: (programme, pair) => added(programme, pair, "rating: high")
  }),
  inPairs("status policy above everything", "valid-value", {
    files: "programme",
    test: (pair) => pair.path.at(-2) === "status-policy" && pair.kind === "number",
    plant: (programme, pair) => valued(programme, pair, "-1")
  }),
  inPairs("fiscal year that starts in month 13", "valid-value", {
    files: "programme",
    test: (pair) => pair.name === "fiscal-year-start",
    plant: (programme, pair) => valued(programme, pair, "13")
  }),
  inPairs("language that is none", "valid-value", {
    files: "programme",
    test: (pair) => pair.name === "language",
    plant: (programme, pair) => valued(programme, pair, "english!")
  }),
  inPairs("exclusive that is neither yes nor no", "valid-value", {
    files: "programme",
    test: (pair) => pair.name === "exclusive",
    plant: (programme, pair) => valued(programme, pair, "no")
  }),
  inPairs("framework of an unknown kind", "valid-value", {
    files: "programme",
    test: (pair) => pair.name === "kind" && pair.path.at(-3) === "frameworks",
    plant: (programme, pair) => valued(programme, pair, "policy")
  })
]
