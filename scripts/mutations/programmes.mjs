// The valid programmes into which faults are planted.
import { readFile, readdir } from "node:fs/promises"
import { build } from "esbuild"
import { generated } from "./generated.mjs"
import { programmeOf } from "./Programme.mjs"

const root = new URL("../../", import.meta.url)

/** What a TypeScript module of the tests exports. */
const moduleOf = async (path) => {
  const { outputFiles } = await build({
    entryPoints: [new URL(path, root).pathname],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error"
  })
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
}

/** The files of a folder that a programme may consist of. */
const filesOf = async (folder) => {
  const names = await readdir(new URL(`${folder}/`, root), { recursive: true })
  const paths = names.filter((name) => /\.(?:ya?ml|csv)$/u.test(name) && !name.startsWith("expected")).toSorted()
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(new URL(`${folder}/${path}`, root), "utf8") }))
  )
}

/** All of them: the small world of the tests, the programme that uses every key, the examples, and generated ones. */
export const programmes = async () => {
  const [{ world }, { complete }] = await Promise.all([
    moduleOf("packages/core/test/world.ts"),
    moduleOf("packages/core/test/complete.ts")
  ])
  const examples = ["ijm-cambodia", "eau-burkina"].map(async (name) => [name, await filesOf(`examples/${name}`)])
  const all = [
    ["world", world],
    ["complete", complete],
    ...(await Promise.all(examples)),
    ...[1, 2, 3].map((seed) => [`generated ${seed}`, generated(seed)])
  ]
  return all.map(([name, files]) => programmeOf(name, files))
}
