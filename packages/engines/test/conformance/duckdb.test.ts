import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { afterAll, test } from "vitest"
import { duckdbEngine } from "../../src/duckdb/duckdbEngine.js"
import { type Candidate, agreesWithCore } from "./agreesWithCore.js"
import { worlds } from "./worlds.js"

const folder = mkdtempSync(join(tmpdir(), "logframe-conformance-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const csv: Candidate = {
  measure: ({ files }, use) => {
    const located = files.map(({ path, text }) => {
      const location = join(folder, basename(path))
      writeFileSync(location, text)
      return { path, location }
    })
    return use(duckdbEngine({ files: located, threads: 2 }))
  }
}

test("CSV whose rows SQL counts", () => agreesWithCore(csv, { worlds: worlds(true), runs: 60 }), 120_000)
test("CSV of every kind of row", () => agreesWithCore(csv, { worlds: worlds(false), runs: 60 }), 120_000)
