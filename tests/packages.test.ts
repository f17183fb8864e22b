import { execFileSync, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))
const example = join(root, "examples", "ijm-cambodia")
const folder = mkdtempSync(join(tmpdir(), "logframe-packages-"))
const library = join(folder, "library")
const command = join(folder, "command")

// npm hands its own settings down to the scripts that it runs; a user's shell does not have them.
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_(?:package|lifecycle)_|npm_config_local_prefix|INIT_CWD)/i.test(name)
  )
)

interface Packed {
  readonly filename: string
  readonly files: ReadonlyArray<{ readonly path: string }>
}

const pack = (name: string): Packed => {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]
  const printed = execFileSync("npm", args, { cwd: join(root, "packages", name), env, encoding: "utf8" })
  const [packed] = JSON.parse(printed) as ReadonlyArray<Packed>
  if (packed === undefined) throw new Error(`npm packed nothing for ${name}`)
  return packed
}

/** A new project outside of the repository with the packed packages installed, and nothing else. */
const install = (project: string, tarballs: ReadonlyArray<string>): void => {
  mkdirSync(project)
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n')
  const args = ["install", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs.map((name) => join(folder, name))]
  execFileSync("npm", args, { cwd: project, env, stdio: ["ignore", "ignore", "inherit"] })
}

const installedFiles = (project: string): ReadonlyArray<string> =>
  readdirSync(join(project, "node_modules", "@logframe"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

let packed: Readonly<Record<"core" | "engines" | "reporters" | "language-server" | "cli", Packed>>

beforeAll(() => {
  packed = {
    core: pack("core"),
    engines: pack("engines"),
    reporters: pack("reporters"),
    "language-server": pack("language-server"),
    cli: pack("cli")
  }
  install(library, [
    packed.core.filename,
    packed.engines.filename,
    packed.reporters.filename,
    packed["language-server"].filename
  ])
  install(command, [packed.cli.filename])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("what is packed", () => {
  it.each(["core", "engines", "reporters", "language-server", "cli"] as const)(
    "%s holds a licence, and no tests or build records",
    (name) => {
      const paths = packed[name].files.map(({ path }) => path)
      expect(paths).toContain("LICENSE")
      expect(paths.filter((path) => /(?:^|\/)tests?\/|\.test\.|tsbuildinfo|vitest|build\.mjs/.test(path))).toEqual([])
    }
  )

  it("names no path of the machine that built it", () => {
    const files = [...installedFiles(library), ...installedFiles(command)]
    expect(files.length).toBeGreaterThan(50)
    expect(files.filter((path) => readFileSync(path, "utf8").includes(root.slice(0, -1)))).toEqual([])
  })

  it("core carries the JSON Schemas that editors read", () => {
    const paths = packed.core.files.map(({ path }) => path)
    for (const kind of ["programme", "logframe", "evaluation"]) {
      expect(paths).toContain(`schemas/${kind}.schema.json`)
      expect(paths).toContain(`schemas/${kind}.draft-07.schema.json`)
    }
  })

  it("the command holds only what it runs", () => {
    const paths = packed.cli.files.map(({ path }) => path)
    expect(
      paths.filter(
        (path) =>
          !/^(?:dist\/(?:[\w-]+\.js|package\.json|chunks\/[\w-]+\.mjs)|package\.json|LICENSE|README\.md)$/.test(path)
      )
    ).toEqual([])
  })
})

/** A message as the protocol frames it. */
const framed = (message: object): string => {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message })
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

describe("an installed library", () => {
  it("checks the example from a script", () => {
    writeFileSync(
      join(library, "check.mjs"),
      `import { readdirSync, readFileSync } from "node:fs"
      import { check } from "@logframe/core"
      import { pages } from "@logframe/core/pages"
      const [folder] = process.argv.slice(2)
      const paths = readdirSync(folder, { recursive: true }).filter((path) => /\\.(?:yaml|csv)$/.test(path))
      const files = paths.map((path) => ({ path: path.replaceAll("\\\\", "/"), text: readFileSync(folder + "/" + path, "utf8") }))
      const { programme, diagnostics, assessment } = check(files)
      const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)
      const logframes = assessment.logframes.map(({ indicators }) => indicators.length)
      console.log(JSON.stringify({ id: programme.id, errors, logframes, pages: typeof pages }))`
    )
    const answer: unknown = JSON.parse(
      execFileSync(process.execPath, ["check.mjs", example], { cwd: library, encoding: "utf8" })
    )
    expect(answer).toMatchObject({
      errors: [],
      pages: "object",
      logframes: [expect.any(Number), expect.any(Number), expect.any(Number)]
    })
  })

  it("measures rows in a database from a script", () => {
    writeFileSync(
      join(library, "measure.mjs"),
      `import { writeFileSync } from "node:fs"
      import { loadProgramme } from "@logframe/core"
      import { runEngine } from "@logframe/engines"
      import { duckdbEngine } from "@logframe/engines/duckdb"
      const text = "logframe: first\\ntitle: First\\nperiod: 2009\\ngoal: {statement: People are healthy}\\noutcomes: {water: {statement: Water is safe, indicators: {built: {title: Built, unit: wells, entry: increment}}}}\\n"
      const { programme } = loadProgramme([
        { path: "programme.yaml", text: "programme: wells\\ntitle: Wells\\nperiod: 2009\\n" },
        { path: "logframes/first.yaml", text }
      ])
      writeFileSync("rows.csv", "indicator,date,value\\n" + "built,2009-02-03,0.1\\n".repeat(10))
      const engine = duckdbEngine({ files: [{ path: "data/rows.csv", location: "rows.csv" }] })
      const { observations } = await runEngine(engine, { programme, grouping: undefined })
      console.log(JSON.stringify(observations.map(({ period, value }) => [period.label, value])))`
    )
    const answer = execFileSync(process.execPath, ["measure.mjs"], { cwd: library, encoding: "utf8" })
    expect(answer).toBe('[["2009-M02",1]]\n')
  })

  it("serves an editor over any two streams", () => {
    writeFileSync(
      join(library, "serve.mjs"),
      `import { serve } from "@logframe/language-server"
      serve({ version: "1.2.3", input: process.stdin, output: process.stdout, exit: process.exit })`
    )
    const initialize = { id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }
    const input = [initialize, { id: 2, method: "shutdown" }, { method: "exit" }].map(framed).join("")
    const { status, stdout, stderr } = spawnSync(process.execPath, ["serve.mjs"], {
      cwd: library,
      input,
      encoding: "utf8"
    })
    expect(stderr).toBe("")
    expect(stdout).toContain('"serverInfo":{"name":"logframe","version":"1.2.3"}')
    expect(status).toBe(0)
  })

  const consumer = `import { check, type CheckResult, type Diagnostic, type SourceFile } from "@logframe/core"
import { pages } from "@logframe/core/pages"
import * as reporters from "@logframe/reporters"

type IsAny<T> = 0 extends 1 & T ? true : false

const files: ReadonlyArray<SourceFile> = [{ path: "programme.yaml", text: "programme: a" }]
const result: CheckResult = check(files, { asOf: "2020-12-31" })
const codes: ReadonlyArray<string> = result.diagnostics.map((diagnostic: Diagnostic) => diagnostic.code)
const ids: ReadonlyArray<string> | undefined = result.assessment?.logframes.flatMap(({ indicators }) => indicators.map(({ reference }) => reference))
const known: readonly [IsAny<CheckResult["assessment"]>, IsAny<CheckResult["programme"]>, IsAny<typeof check>, IsAny<typeof reporters>] = [false, false, false, false]

// @ts-expect-error A file needs its text.
check([{ path: "programme.yaml" }])

export const all = { codes, ids, known, page: pages["require-baseline"] }
`

  it.each([
    ["NodeNext", "NodeNext"],
    ["ESNext", "Bundler"]
  ])("types a strict consumer of module %s with resolution %s", (module, moduleResolution) => {
    writeFileSync(join(library, "consumer.ts"), consumer)
    const compilerOptions = {
      target: "ES2022",
      lib: ["ES2023", "DOM"],
      module,
      moduleResolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      types: []
    }
    writeFileSync(join(library, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }))
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc")
    const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", library], { cwd: library, encoding: "utf8" })
    expect(stdout).toBe("")
    expect(status).toBe(0)
  })
})

const logframe = (...args: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = spawnSync("npx", ["--no-install", "logframe", ...args], {
    cwd: command,
    env: { ...env, npm_config_loglevel: "silent" },
    encoding: "utf8"
  })
  return { status, stdout, stderr }
}

describe("an installed command", () => {
  it("needs no other package than a database, and what speaks to servers of databases", () => {
    const others = readdirSync(join(command, "node_modules")).filter((name) => !name.startsWith("."))
    const ofPg = /^(?:pg|pg-[a-z0-9-]+|pgpass|postgres-[a-z]+|split2|xtend)$/u
    expect(others.filter((name) => !ofPg.test(name))).toEqual(["@clickhouse", "@duckdb", "@logframe", "detect-libc"])
    expect(readdirSync(join(command, "node_modules", "@logframe"))).toEqual(["cli"])
  })

  it("says its version", () => {
    const manifest = readFileSync(join(root, "packages", "cli", "package.json"), "utf8")
    const { version } = JSON.parse(manifest) as { readonly version: string }
    expect(logframe("--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" })
  })

  it("checks the example as the repository's own command does", () => {
    const own = spawnSync(process.execPath, [join(root, "packages", "cli", "dist", "logframe.js"), "check", example], {
      cwd: command,
      encoding: "utf8"
    })
    const installed = logframe("check", example)
    expect(installed).toEqual({ status: own.status, stdout: own.stdout, stderr: own.stderr })
    expect(installed.stdout).toContain("2012-2014")
    expect(installed.status).toBeLessThanOrEqual(1)
  })

  it("starts a programme, with the schemas that its files name", () => {
    const started = join(folder, "started")
    expect(logframe("init", started, "--yes", "--language", "fr")).toMatchObject({ status: 0, stderr: "" })
    const [first = ""] = readFileSync(join(started, "programme.yaml"), "utf8").split("\n")
    const schema = JSON.parse(readFileSync(join(started, first.split("$schema=")[1] ?? ""), "utf8")) as {
      title?: string
    }
    expect(schema.title).toBe("Programme")
    expect(logframe("validate", started).stdout).toMatch(/0 errors, 0 warnings, 0 notes/u)
  })

  it("writes reports where it is told to", () => {
    const out = join(folder, "reports")
    const { status, stderr } = logframe("report", example, "--out", out)
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(readdirSync(out).filter((name) => name.endsWith(".html"))).not.toEqual([])
  })
})
