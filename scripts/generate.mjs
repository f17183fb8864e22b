// Writes everything that is made from something else in this repository; with --check, only says what is stale.
//
//   rule pages     -> packages/core/src/rules/pages.ts, docs/rules/*.md
//   rule folders,
//   profiles       -> packages/core/src/schema/ruleSummaries.ts, profileTitles.ts
//   file schemas   -> packages/core/schemas/*.schema.json, packages/core/src/schema/forms.ts
//   templates      -> packages/reporters/src/templates/sources.ts
//   LICENSE        -> packages/*/LICENSE (npm packs only what lies in a package's folder)
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { jsonSchemas } from "./generate/jsonSchemas.mjs"
import { rulePages } from "./generate/rulePages.mjs"
import { schemaWords } from "./generate/schemaWords.mjs"
import { templateSources } from "./generate/templateSources.mjs"

process.chdir(fileURLToPath(new URL("..", import.meta.url)))

/** The licence, once for each package. */
const licences = async () => {
  const text = await readFile("LICENSE", "utf8")
  const files = new Map(
    ["core", "reporters", "language-server", "cli"].map((name) => [`packages/${name}/LICENSE`, text])
  )
  return { files, problems: [] }
}

/** Folders in which nothing lies that is not generated. */
const ownFolders = ["docs/rules", "packages/core/schemas"]

const strays = async (wanted) => {
  const listed = await Promise.all(
    ownFolders.map(async (folder) => {
      const names = await readdir(folder).catch(() => [])
      return names.map((name) => `${folder}/${name}`)
    })
  )
  return listed.flat().filter((path) => !wanted.has(path))
}

const differs = async (path, text) => text !== (await readFile(path, "utf8").catch(() => undefined))

const save = async (path, text) => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  console.log(`wrote ${path}`)
}

const isCheck = process.argv.includes("--check")

const words = await schemaWords()
// The file schemas are made from modules that import these words, so these come first.
if (!isCheck) for (const [path, text] of words.files) if (await differs(path, text)) await save(path, text)
const made = [words, ...(await Promise.all([rulePages(), jsonSchemas(), templateSources(), licences()]))]
const wanted = new Map(made.flatMap(({ files }) => [...files]))
const problems = made.flatMap((part) => part.problems)
const stale = []
for (const [path, text] of wanted) if (await differs(path, text)) stale.push(path)
const extra = await strays(wanted)

const check = () => {
  for (const path of stale) console.error(`stale: ${path}`)
  for (const path of extra) console.error(`generated from nothing: ${path}`)
  if (stale.length + extra.length > 0) {
    console.error("Run `npm run generate` and commit what it writes.")
    process.exitCode = 1
  }
}

const write = async () => {
  for (const path of stale) {
    await save(path, wanted.get(path))
  }
  for (const path of extra) {
    await rm(path)
    console.log(`removed ${path}`)
  }
}

if (isCheck) check()
else await write()
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
if (!process.exitCode) console.log(`${wanted.size} generated files are up to date`)
