import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { root } from "./runLogframe.js"
import { type Dialect, dialects, kinds, schemaFile, schemaFolder } from "./schemas/publishedSchemas.js"
import { YamlLanguageServer } from "./schemas/yamlLanguageServer.js"

/** What an officer sees in an editor while writing a kind of file; `|` is where the cursor or the pointer is. */
interface Session {
  readonly completesKey: { readonly text: string; readonly key: string; readonly help: RegExp }
  readonly completesWord: { readonly text: string; readonly words: ReadonlyArray<string>; readonly help: RegExp }
  readonly hovers: { readonly text: string; readonly shows: ReadonlyArray<RegExp> }
  /** Each with the line of the fault and what is said of it. */
  readonly underlines: ReadonlyArray<{ readonly text: string; readonly line: number; readonly message: RegExp }>
}

const logframe = `logframe: 2024-2026
title: Safe water
period: 2024..2026
goal: {statement: Children are healthy}
outcomes:
  safe-water:
    statement: Households use safe water
    indicators:
      households:
        title: Households with safe water
        unit: percent
`

const sessions: Readonly<Record<string, Session>> = {
  programme: {
    completesKey: {
      text: "programme: clean-water\ntitle: Clean water\nperiod: 2024..2027\nor|\n",
      key: "organisation",
      help: /Who carries the programme out/u
    },
    completesWord: {
      text: "programme: a\ntitle: A\nperiod: 2024\nframeworks:\n  sdg:\n    title: SDGs\n    kind: |\n",
      words: ["national-plan", "sdg", "donor-strategy", "sector-standard", "other"],
      help: /A plan or policy of a government/u
    },
    hovers: {
      text: "programme: a\ntitle: A\nperiod: 2024\nfiscal-y|ear-start: 7\n",
      shows: [/First month of the fiscal year, 1 to 12; 1 unless said/u]
    },
    underlines: [
      { text: "programme: a\ntitle: A\nperiod: 2024\ntitel: A\n", line: 5, message: /titel is not allowed/u },
      { text: "programme: a\ntitle: A\nperiod: 2024\nfiscal-year-start: July\n", line: 5, message: /integer/u },
      { text: "programme: a\ntitle: A\nperiod: 2004-07\n", line: 4, message: /should be a period such as 2008/u },
      { text: "programme: a b\ntitle: A\nperiod: 2004\n", line: 2, message: /should be an id of lower-case letters/u },
      { text: "programme: a\ntitle: A\nperiod: 2024\nplaces: {North: N}\n", line: 5, message: /should be an id of/u }
    ]
  },
  logframe: {
    completesKey: { text: `${logframe}        tar|\n`, key: "targets", help: /Targets by period/u },
    completesWord: {
      text: `${logframe}        entry: |\n`,
      words: [
        "increment",
        "running-total",
        "level",
        "ratio",
        "estimate",
        "mean",
        "person",
        "yes-no",
        "judgement",
        "formula"
      ],
      help: /What happened within the entry's period/u
    },
    hovers: {
      text: `${logframe}        entry: running-t|otal\n`,
      shows: [/Everything since a start, restated each time/u]
    },
    underlines: [
      {
        text: `${logframe}        entry: level\n        base-line: 0\n`,
        line: 14,
        message: /base-line is not allowed/u
      },
      {
        text: `${logframe}        entry: level\n        over-places: distinct\n`,
        line: 14,
        message: /Valid values: "none", "sum"/u
      },
      {
        text: `${logframe}        entry: level\n        formula: a + b\n`,
        line: 13,
        message: /Valid values: "formula"/u
      },
      { text: logframe.replace("unit: percent", "entry: level"), line: 10, message: /Missing property "unit"/u },
      { text: `${logframe}        entry: sum\n`, line: 13, message: /not accepted|increment/u },
      { text: `${logframe}        entry: level\n        targets: [2025]\n`, line: 14, message: /object|array/u },
      {
        text: `${logframe}        entry: level\n        targets: {2004-07: 5}\n`,
        line: 14,
        message: /should be a period/u
      }
    ]
  },
  library: {
    completesKey: {
      text: "library: wash\ntitle: WASH\nindicators:\n  wells:\n    title: Wells\n    unit: wells\n    entry: increment\n    defi|\n",
      key: "definition",
      help: /What is counted exactly/u
    },
    completesWord: {
      text: "library: wash\ntitle: WASH\nindicators:\n  wells:\n    title: Wells\n    unit: wells\n    entry: level\n    direction: |\n",
      words: ["increase", "decrease", "maintain"],
      help: /Lower is better/u
    },
    hovers: {
      text: "library: wash\ntitle: WASH\nindicators:\n  wells:\n    title: Wells\n    uni|t: wells\n    entry: level\n",
      shows: [/What is counted or measured: people, trainings, percent/u]
    },
    underlines: [
      { text: "library: wash\ntitle: WASH\nindicators: {}\nauthor: W\n", line: 5, message: /author is not allowed/u },
      { text: "library: wash\ntitle: WASH\nindicators: [wells]\n", line: 4, message: /object/u }
    ]
  },
  policy: {
    completesKey: {
      text: "profile: fcdo\nrules:\n  require-b|\n",
      key: "require-baseline",
      help: /without a baseline/u
    },
    completesWord: {
      text: "rules:\n  require-baseline: |\n",
      words: ["error", "warning", "note", '"off"'],
      help: /Its findings are told, and end nothing/u
    },
    hovers: {
      text: "limits:\n  indicators-per-re|sult: 4\n",
      shows: [/The most indicators that one result should have/u]
    },
    underlines: [
      { text: "rules:\n  require-baselin: error\n", line: 3, message: /require-baselin is not allowed/u },
      { text: "rules:\n  require-baseline: fatal\n", line: 3, message: /not accepted/u },
      { text: "profile: my-donor\n", line: 2, message: /not accepted/u },
      { text: "limits:\n  statement-words: many\n", line: 3, message: /number/u }
    ]
  },
  evaluation: {
    completesKey: {
      text: "evaluation: Mid-term\nsources: {}\nfindings:\n  a:\n    criteria: [impact]\n    statement: It works\n    dis|\n",
      key: "dissent",
      help: /Who sees it otherwise/u
    },
    completesWord: {
      text: "evaluation: Mid-term\nfindings: {}\nsources:\n  a:\n    title: Survey\n    method: |\n",
      words: ["desk-review", "survey", "focus-groups"],
      help: /A sample answered the same questionnaire/u
    },
    hovers: {
      text: "evaluation: Mid-term\nfindings: {}\nsources:\n  a:\n    title: Survey\n    method: survey\n    lim|its: None\n",
      shows: [/What this evidence cannot tell/u]
    },
    underlines: [
      { text: "evaluation: M\nfindings: {}\nsources: {}\nfinding: {}\n", line: 5, message: /finding is not allowed/u },
      {
        text: "evaluation: M\nfindings: {}\nsources: {a: {title: A, method: survey, sample: many}}\n",
        line: 4,
        message: /integer/u
      }
    ]
  }
}

const folder = mkdtempSync(join(tmpdir(), "logframe-editors-"))
let server: YamlLanguageServer
let opened = 0

beforeAll(async () => {
  cpSync(schemaFolder, join(folder, "schemas"), { recursive: true })
  server = await YamlLanguageServer.start(folder)
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A new name, and the text under the line that names its schema. */
const file = (kind: string, dialect: Dialect, text: string): readonly [name: string, text: string] => [
  `file-${opened++}.yaml`,
  `# yaml-language-server: $schema=schemas/${schemaFile(kind, dialect)}\n${text}`
]

test("every kind of file has its session", () => {
  expect(kinds.filter((kind) => !(kind in sessions))).toEqual([])
})

const cases = Object.entries(sessions).flatMap(([kind, session]) =>
  dialects.map((dialect) => ({ kind, dialect, session }))
)

describe.each(cases)("an editor with a $kind in $dialect", ({ kind, dialect, session }) => {
  test("completes keys, with what they mean", async () => {
    const { text, key, help } = session.completesKey
    const offered = await server.completions(...file(kind, dialect, text))
    expect(offered.find(({ label }) => label === key)?.help).toMatch(help)
  })

  test("completes words of a choice, with what they mean", async () => {
    const { text, words, help } = session.completesWord
    const offered = await server.completions(...file(kind, dialect, text))
    expect(offered.map(({ label }) => label)).toEqual(expect.arrayContaining([...words]))
    expect(offered.map((each) => each.help).join("\n")).toMatch(help)
  })

  test("explains what the pointer rests on", async () => {
    const shown = await server.hover(...file(kind, dialect, session.hovers.text))
    for (const pattern of session.hovers.shows) expect(shown).toMatch(pattern)
    // Nothing is headed by the names of all its alternatives.
    if (dialect === "draft-07") expect(shown).not.toContain("||")
  })

  test.each(session.underlines)("underlines line $line of what is wrong", async ({ text, line, message }) => {
    const found = await server.squiggles(...file(kind, dialect, text))
    expect(found.map((each) => each.line)).toEqual([line])
    // The words of a pattern are the editors' keyword, which the standard's own dialect does not have.
    if (dialect === "draft-07" || !message.source.startsWith("should be")) expect(found[0]?.message).toMatch(message)
  })
})

const exampleFiles = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.ya?ml$/u.test(path))
  .toSorted()

const kindOf = (path: string): string =>
  path.includes("logframes")
    ? "logframe"
    : (path
        .split(/[/\\]/u)
        .at(-1)
        ?.replace(/\.ya?ml$/u, "") ?? "")

describe.each(dialects)("an editor in %s underlines nothing", (dialect) => {
  test.each(exampleFiles.filter((path) => kinds.includes(kindOf(path))))("in examples/%s", async (path) => {
    const text = readFileSync(join(root, "examples", path), "utf8")
    expect(await server.squiggles(...file(kindOf(path), dialect, text))).toEqual([])
  })
})
