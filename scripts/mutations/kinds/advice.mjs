// What is no error and yet weak: faults that only a rule knows of.
import { inCells, inPairs } from "../kind.mjs"
import {
  contentOf,
  indicatorKey,
  indicatorOf,
  inside,
  isIndicator,
  isOutcome,
  isTarget,
  resultKey,
  topKey
} from "../places.mjs"
import { added, edited, inserted, renamed, valued } from "../plants.mjs"

const titled = (id, codes, title, test = () => true) =>
  inPairs(id, codes, {
    test: (pair) => indicatorKey("title")(pair) && pair.kind === "text" && test(pair),
    plant: (programme, pair) => valued(programme, pair, title)
  })

const remarked = (id, codes, remark) =>
  inPairs(id, codes, { test: isIndicator, plant: (programme, pair) => inserted(programme, pair, remark) })

const isNumberTarget = (pair) => isTarget(pair) && pair.kind === "number"

const yearOf = (text) => Number(/\d{4}/u.exec(String(text))?.[0])

const startYear = (pair) => yearOf(pair.tree.pairs.find(topKey("period"))?.content)

const isYear = ({ text }) => /^\d{4}$/u.test(text)

export const adviceKinds = [
  inPairs("rate of another base than its title says", "consistent-base", {
    test: (pair) => indicatorKey("per")(pair) && /cent|mille|\d/u.test(String(contentOf(pair.owner, "unit"))),
    plant: (programme, pair) => valued(programme, pair, String(Number(pair.content) * 10))
  }),
  inPairs(
    "fiscal and calendar years among the targets",
    ["consistent-calendar", "no-overlapping-targets", "valid-target-period"],
    {
      test: (pair) => isNumberTarget(pair) && /^FY\d{4}$/u.test(pair.name) && pair.previous !== undefined,
      plant: (programme, pair) => renamed(programme, pair, pair.name.slice(2))
    }
  ),
  inPairs("measured more seldom than its targets are due", "consistent-frequency", {
    test: (pair) =>
      indicatorKey("frequency")(pair) &&
      pair.tree.pairs.filter((each) => isTarget(each) && indicatorOf(each) === pair.owner).length > 1,
    plant: (programme, pair) => valued(programme, pair, "every-five-years")
  }),
  inPairs("outcome that is a thing delivered", "consistent-level", {
    test: (pair) => resultKey("statement")(pair) && isOutcome(pair.owner) && pair.kind === "text",
    plant: (programme, pair) => valued(programme, pair, "Wells are built in both districts")
  }),
  titled(
    "continues an indicator of another meaning",
    "no-changed-meaning",
    "Hectares of forest replanted",
    (pair) => inside(pair.owner, "lineage", "continues") !== undefined
  ),
  titled("title with a full stop", "valid-title", "Wells that were built and handed over."),
  titled("title in capitals", "valid-title", "HOUSEHOLDS SERVED BY PROTECTED WELLS"),
  inPairs("the same assumption twice", "no-duplicate-assumption", {
    test: (pair) => resultKey("assumptions")(pair) && /^\[[^,{}\]]+\]$/u.test(pair.tree.text.slice(...pair.value)),
    plant: (programme, pair) => {
      const one = pair.tree.text.slice(pair.value[0] + 1, pair.value[1] - 1)
      return valued(programme, pair, `[${one}, ${one}]`)
    }
  }),
  inPairs("target that is revised when its period is over", "no-late-revision", {
    test: (pair) => isNumberTarget(pair) && /^\d{4}$/u.test(pair.name),
    plant: (programme, pair) =>
      valued(
        programme,
        pair,
        `{value: ${pair.content}, revised: [{value: ${Number(pair.content) + 1}, date: ${Number(pair.name) + 1}-03-31, reason: Floods}]}`
      )
  }),
  inPairs("baseline that is overdue", "no-overdue-figure", {
    test: indicatorKey("baseline"),
    plant: (programme, pair) =>
      programme.tables().length > 0
        ? valued(programme, pair, `{to-be-determined: ${startYear(pair) - 5}-01-31}`)
        : undefined
  }),
  inPairs("broken down by what no row says", "no-unused-disaggregation", {
    test: (pair) => isIndicator(pair) && !inside(pair, "disaggregations") && contentOf(pair, "entry") === "increment",
    plant: (programme, pair) => {
      const [way] = programme.pairs("programme", ({ path }) => path.length === 2 && path[0] === "disaggregations")
      return way && added(programme, pair, `disaggregations: [${way.name}]`)
    }
  }),
  remarked(
    "remark that ignores nothing",
    "no-unused-suppression",
    "# logframe-ignore known-indicator: rows come later"
  ),
  remarked("remark that ignores without a reason", "require-suppression-reason", "# logframe-ignore require-baseline"),
  remarked("remark that ignores no rule", "no-unused-suppression", "# logframe-ignore require-baselin: agreed"),
  inPairs("ranks that are not explained", "require-rubric", {
    test: (pair) => indicatorKey("rubric")(pair) && pair.kind === "map",
    plant: (programme, pair) => {
      const ranks = pair.tree.pairs.filter(({ owner }) => owner === pair).map(({ name }) => name)
      const [start, end] = [pair.key[0], pair.value[1]]
      return edited(programme, pair.tree, {
        start,
        end,
        text: `scale: [${ranks.join(", ")}]`,
        also: [pair.owner.key[0]]
      })
    }
  }),
  inPairs("unit that says nothing", "require-unit", {
    test: (pair) => indicatorKey("unit")(pair) && contentOf(pair.owner, "unit") !== "percent",
    plant: (programme, pair) => valued(programme, pair, "number")
  }),
  inPairs("merger of one", "valid-lineage", {
    test: (pair) => indicatorKey("lineage")(pair) && typeof contentOf(pair, "continues") === "string",
    plant: (programme, pair) =>
      valued(programme, pair, `{merges: [${contentOf(pair, "continues")}], reason: Told together}`)
  }),
  inCells("row that lies in the periods of two targets", ["no-straddling-row", "valid-data-period"], {
    column: "period",
    test: isYear,
    plant: (programme, { table, row, cell }) =>
      edited(programme, table, {
        start: cell.start,
        end: cell.end,
        text: `${cell.text}-07..${Number(cell.text) + 1}-06`,
        also: [row[0].start]
      })
  }),
  inCells("the same fact under both names of an indicator", ["no-repeated-observation"], {
    column: "indicator",
    test: ({ text }) => !text.includes("/"),
    plant: (programme, { table, row, cell }) => {
      const homes = programme.pairs("logframe", (pair) => isIndicator(pair) && pair.name === cell.text)
      if (homes.length !== 1) return undefined
      const id = homes[0].tree.pairs.find(topKey("logframe"))?.content
      const line = table.text.slice(cell.start, row[row.length - 1].end)
      return edited(programme, table, {
        start: cell.start,
        end: cell.start,
        text: `${id}/${line}\n`,
        also: [cell.start]
      })
    }
  })
]
