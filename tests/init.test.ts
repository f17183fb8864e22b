import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, relative } from "node:path"
import { formatYaml, loadProgramme, locateDiagnostics, wording } from "@logframe/core"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { root, runLogframe } from "./runLogframe.js"
import { YamlLanguageServer } from "./schemas/yamlLanguageServer.js"

const work = mkdtempSync(join(tmpdir(), "logframe-init-"))
let count = 0

const newFolder = (): string => {
  const folder = join(work, `run-${count++}`)
  mkdirSync(folder)
  return folder
}

afterAll(() => rmSync(work, { recursive: true, force: true }))

const filesIn = (folder: string): ReadonlyArray<string> =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
        .toSorted()
    : []

const textsIn = (folder: string) =>
  filesIn(folder).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }))

/** Everything found in a programme, as `validate` finds it. */
const found = (folder: string): ReadonlyArray<string> => {
  const files = textsIn(folder).filter(({ path }) => !path.startsWith("."))
  return locateDiagnostics(loadProgramme(files).diagnostics, files).map(
    ({ severity, code, location, message }) => `${severity} ${code} ${location.file}:${location.line} ${message}`
  )
}

const languages = ["en", "es", "fr", "pt"]

describe.each(languages)("a programme started in %s", (language) => {
  const cwd = newFolder()
  const folder = join(cwd, "p")
  const args = ["--language", language, "--period", "2026..2028", "--organisation", "Wells for All"]
  let server: YamlLanguageServer

  beforeAll(async () => {
    expect(runLogframe(["init", "p", "--yes", ...args], { cwd })).toMatchObject({ code: 0, stderr: "" })
    server = await YamlLanguageServer.start(folder)
  })
  afterAll(() => server.stop())

  test("has its files, and the schemas that they name", () => {
    expect(filesIn(folder).filter((path) => !path.startsWith("."))).toEqual([
      "data/2026.csv",
      "logframes/2026-2028.yaml",
      "policy.yaml",
      "programme.yaml"
    ])
    for (const { path, text } of textsIn(folder).filter((file) => file.path.endsWith(".yaml"))) {
      const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(text) ?? []
      const published = join(root, "packages", "core", "schemas", schema.split("/").at(-1) ?? "")
      expect(readFileSync(join(folder, dirname(path), schema), "utf8")).toBe(readFileSync(published, "utf8"))
    }
  })

  test("is free of findings of any kind", () => {
    expect(found(folder)).toEqual([])
    const { stdout, code } = runLogframe(["validate", "p"], { cwd })
    expect({ stdout, code }).toEqual({ stdout: "p: 4 files, 0 errors, 0 warnings, 0 notes\n", code: 0 })
  })

  test("is free of anything that yaml-language-server would underline", async () => {
    for (const { path, text } of textsIn(folder).filter((file) => file.path.endsWith(".yaml"))) {
      expect(await server.squiggles(path, text)).toEqual([])
      // The schema was found: an unknown key is underlined.
      expect(await server.squiggles(`${path}-again.yaml`, `${text}nothing-known: 1\n`)).toHaveLength(1)
    }
  })

  test("is written as logframe fmt would write it", () => {
    for (const { path, text } of textsIn(folder).filter((file) => file.path.endsWith(".yaml"))) {
      expect([path, formatYaml(text)]).toEqual([path, { text }])
    }
  })

  test("can be checked and reported, and says that its figures are examples", () => {
    const checked = runLogframe(["check", "p", "--fail-on", "never"], { cwd })
    expect(checked).toMatchObject({ code: 0, stderr: "" })
    expect(checked.stdout).toContain("illustrative")
    expect(runLogframe(["report", "p"], { cwd })).toMatchObject({ code: 0, stderr: "" })
  })
})

/** A programme that was started with flags. */
const started = (...args: ReadonlyArray<string>) => {
  const cwd = newFolder()
  const ended = runLogframe(["init", "p", "--yes", "--period", "2026..2028", ...args], { cwd })
  return { ...ended, folder: join(cwd, "p") }
}

describe("answers of all kinds", () => {
  test.each([
    ['Water: "safe" & clean # one'],
    ["- a list?"],
    ["yes"],
    ["2026"],
    ["{braces} [brackets]"],
    ["%percent @at `tick` !bang &anchor *alias"],
    ["دعم المياه النظيفة"],
    ["ទឹកស្អាត"],
    ["L'eau, l'école: «ensemble»"],
    ["\\ backslash 'single' \"double\""],
    ["💧"]
  ])("the title %s is kept", (title) => {
    const { code, folder } = started("--title", title, "--organisation", title, "--places", "A")
    expect(code).toBe(0)
    expect(found(folder).filter((finding) => finding.startsWith("error"))).toEqual([])
    const { programme } = loadProgramme(textsIn(folder).filter(({ path }) => !path.startsWith(".")))
    expect(programme).toMatchObject({ title, organisation: title })
  })

  test("places keep their names, and each has an id of its own", () => {
    const { folder } = started("--places", "Siem Reap, Battambang,São Tomé, São-Tomé, ភ្នំពេញ ; Łódź,A, A")
    const { programme } = loadProgramme(textsIn(folder).filter(({ path }) => !path.startsWith(".")))
    expect(programme?.places.map(({ id, name }) => `${id} ${wording(name)}`)).toEqual([
      "siem-reap Siem Reap",
      "battambang Battambang",
      "sao-tome São Tomé",
      "sao-tome-2 São-Tomé",
      "place-5 ភ្នំពេញ",
      "lodz Łódź",
      "a A"
    ])
    expect(found(folder)).toEqual([])
  })

  test.each([
    ["2026", []],
    ["2026..2027", []],
    ["FY2026..FY2028", ["--fiscal-year-start", "7"]],
    ["FY2026", ["--fiscal-year-start", "10"]],
    ["2026..2035", []],
    ["1999..2001", []]
  ])("the period %s is free of findings", (period, more) => {
    const { code, folder } = started("--period", period, ...more)
    expect(code).toBe(0)
    expect(found(folder)).toEqual([])
  })

  test("the years that are proposed are fiscal years where the fiscal year is not the calendar's", () => {
    const cwd = newFolder()
    expect(runLogframe(["init", "p", "--yes", "--fiscal-year-start", "4"], { cwd }).code).toBe(0)
    expect(readFileSync(join(cwd, "p", "programme.yaml"), "utf8")).toMatch(/^period: FY\d{4}\.\.FY\d{4}$/mu)
    expect(found(join(cwd, "p"))).toEqual([])
  })

  test.each([
    ["--period", "2028..2026"],
    ["--period", "2026..FY2028"],
    ["--period", "2026-01..2026-12"],
    ["--period", "2004-07"],
    ["--fiscal-year-start", "13"],
    ["--fiscal-year-start", "July"],
    ["--places", " , "],
    ["--title", " "],
    ["--title", "a\u202eb"],
    ["--organisation", "a\nb"],
    ["--language", "km"]
  ])("%s %j is wrong usage", (flag, text) => {
    const { code, stderr, folder } = started(flag, text)
    expect(code).toBe(2)
    expect(stderr).toContain(flag)
    expect(existsSync(folder)).toBe(false)
  })
})

describe("nothing is overwritten", () => {
  test.each(["programme.yaml", "policy.yaml", "logframes/2026-2028.yaml", "data/2026.csv"])("not %s", (path) => {
    const cwd = newFolder()
    mkdirSync(join(cwd, dirname(path)), { recursive: true })
    writeFileSync(join(cwd, path), "mine\n")
    const ended = runLogframe(["init", ".", "--yes", "--period", "2026..2028"], { cwd })
    expect(ended).toMatchObject({ code: 1, stdout: "" })
    expect(ended.stderr).toBe(`${path}\nThis file is there already. Nothing was written; name another folder.\n`)
    expect(textsIn(cwd)).toEqual([{ path, text: "mine\n" }])
  })

  test("and nothing is left half-written where a file cannot be created", () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, "logframes"), "a file where a folder belongs\n")
    const ended = runLogframe(["init", ".", "--yes"], { cwd })
    expect(ended).toMatchObject({ code: 2, stdout: "" })
    expect(ended.stderr).toMatch(/^logframe: The folder \. cannot be written: the system says E\w+\.\n$/u)
    expect(filesIn(cwd)).toEqual(["logframes"])
    expect(readdirSync(cwd)).toEqual(["logframes"])
  })

  test("a second start in the same folder is refused, and names each file", () => {
    const cwd = newFolder()
    const args = ["init", "p", "--yes", "--period", "2026..2028"]
    expect(runLogframe(args, { cwd }).code).toBe(0)
    const before = textsIn(cwd)
    const again = runLogframe(args, { cwd })
    expect(again.code).toBe(1)
    expect(again.stderr).toContain("p/programme.yaml\n")
    expect(textsIn(cwd)).toEqual(before)
  })
})

describe("schemas alone", () => {
  test("are renewed in a programme that is there", () => {
    const cwd = newFolder()
    runLogframe(["init", "p", "--yes"], { cwd })
    const path = join(cwd, "p", ".logframe", "schemas", "logframe.draft-07.schema.json")
    const fresh = readFileSync(path, "utf8")
    writeFileSync(path, "{}\n")
    expect(runLogframe(["init", "p", "--schemas"], { cwd })).toMatchObject({ code: 0, stderr: "" })
    expect(readFileSync(path, "utf8")).toBe(fresh)
  })

  test("go into a programme only", () => {
    const cwd = newFolder()
    expect(runLogframe(["init", ".", "--schemas"], { cwd })).toMatchObject({ code: 2, stdout: "" })
    expect(runLogframe(["init", "nowhere", "--schemas"], { cwd })).toMatchObject({ code: 2, stdout: "" })
    expect(filesIn(cwd)).toEqual([])
  })
})

test("without a terminal and without --yes it says what to do", () => {
  const cwd = newFolder()
  const { code, stdout, stderr } = runLogframe(["init", "p"], { cwd })
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  expect(stderr).toMatch(/^logframe: init asks questions, and there is no terminal to ask in\. .*--yes/u)
  expect(filesIn(cwd)).toEqual([])
})

/** The command in a real pseudo-terminal, which util-linux's `script` opens. */
class PseudoTerminal {
  readonly #child: ChildProcess
  #seen = ""
  #read = 0

  constructor(cwd: string, args: ReadonlyArray<string>) {
    const command = [process.execPath, join(root, "packages/cli/dist/logframe.js"), ...args]
    const env = { PATH: process.env["PATH"] ?? "", TERM: "xterm", LANG: "C.UTF-8" }
    this.#child = spawn("script", ["-qefc", command.map((part) => `'${part}'`).join(" "), "/dev/null"], { cwd, env })
    this.#child.stdout?.on("data", (chunk: Buffer) => (this.#seen += chunk.toString()))
  }

  /** Waits for a question and types an answer. */
  async answer(question: string, typed: string): Promise<void> {
    await expect.poll(() => this.#seen.slice(this.#read), { timeout: 30_000 }).toContain(question)
    this.#read = this.#seen.length
    this.#child.stdin?.write(typed)
  }

  /** What was seen, and how it ended. */
  async ended(): Promise<{ readonly seen: string; readonly code: number | null }> {
    const code = await new Promise<number | null>((resolve) => {
      if (this.#child.exitCode !== null) resolve(this.#child.exitCode)
      else this.#child.once("close", resolve)
    })
    return { seen: this.#seen, code }
  }

  end(): void {
    this.#child.kill()
  }
}

// Elsewhere `script` has other options; the questions are the same.
describe.runIf(process.platform === "linux")("in a terminal", () => {
  let terminal: PseudoTerminal | undefined
  afterEach(() => terminal?.end())

  test("it asks in the language of the texts, again where an answer cannot be used, and creates what was answered", async () => {
    const cwd = newFolder()
    mkdirSync(join(cwd, "taken"))
    writeFileSync(join(cwd, "taken", "programme.yaml"), "mine\n")
    terminal = new PseudoTerminal(cwd, ["init"])
    await terminal.answer("Language of the texts", "klingon\r")
    await terminal.answer("Language of the texts", "fr\r")
    await terminal.answer("Dossier du nouveau programme [my-programme]: ", "taken\r")
    await terminal.answer("Nommez un dossier qui ne contient pas encore de programme.", "eau\r")
    await terminal.answer("Nom de votre organisation [aucune]: ", "Puits pour tous\r")
    await terminal.answer("Titre du programme [Eau potable]: ", "L'eau de Ségou\r")
    await terminal.answer("de 1 à 12 [1]: ", "juillet\r")
    await terminal.answer("de 1 à 12 [1]: ", "7\r")
    await terminal.answer("..FY", "FY2026..FY2027\r")
    await terminal.answer("Lieux, séparés par des virgules [Nord, Sud]: ", "Ségou, Bla\r")
    const { seen, code } = await terminal.ended()
    expect(code).toBe(0)
    expect(seen).toContain("Un mois est un nombre de 1 à 12.")
    expect(seen).toContain("logframe validate eau")
    const programme = readFileSync(join(cwd, "eau", "programme.yaml"), "utf8")
    for (const line of [
      "programme: leau-de-segou",
      "title: L'eau de Ségou",
      "organisation: Puits pour tous",
      "language: fr",
      "period: FY2026..FY2027",
      "fiscal-year-start: 7",
      "  segou: Ségou"
    ])
      expect(programme).toContain(`${line}\n`)
    expect(found(join(cwd, "eau"))).toEqual([])
  })

  test("it asks for nothing that a flag has said, and Enter takes what is proposed", async () => {
    const cwd = newFolder()
    const flags = ["--language", "es", "--title", "Agua", "--period", "2026..2028", "--fiscal-year-start", "1"]
    terminal = new PseudoTerminal(cwd, ["init", "p", ...flags])
    await terminal.answer("Nombre de su organización [ninguna]: ", "\r")
    await terminal.answer("Lugares, separados por comas [Norte, Sur]: ", "\r")
    expect((await terminal.ended()).code).toBe(0)
    const programme = readFileSync(join(cwd, "p", "programme.yaml"), "utf8")
    expect(programme).not.toContain("organisation:")
    expect(programme).toContain("  norte: Norte\n  sur: Sur\n")
    expect(found(join(cwd, "p"))).toEqual([])
  })

  test.each([
    ["Ctrl+C", "\u0003"],
    ["Ctrl+D", "\u0004"]
  ])("%s ends it, and nothing is written", async (_, key) => {
    const cwd = newFolder()
    terminal = new PseudoTerminal(cwd, ["init"])
    await terminal.answer("Language of the texts", "en\r")
    await terminal.answer("Folder of the new programme", key)
    const { seen, code } = await terminal.ended()
    expect(seen).toContain("Nothing was written.")
    expect(seen).not.toMatch(/Error|at .*\.js/u)
    expect(code).toBe(1)
    expect(filesIn(cwd)).toEqual([])
  })
})
