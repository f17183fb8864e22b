// Bundles the command into dist: one entry, and a chunk for each part that is loaded only when it is needed.
import { chmod, readFile, readdir, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { build } from "esbuild"

const { version } = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8"))
const outdir = new URL("dist/", import.meta.url).pathname

/** The schemas that `logframe init` puts into a programme, by file name. */
const schemasForEditors = async () => {
  const folder = new URL("../core/schemas/", import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith(".draft-07.schema.json"))
  const entries = names.map(async (name) => [name, await readFile(new URL(name, folder), "utf8")])
  return Object.fromEntries(await Promise.all(entries))
}

/**
 * The protocol library of the language server has parts for Node alone, and they require Node's modules without `node:`.
 * Only from inside of it are these resolved, so that any other import of them still fails the build.
 */
const protocolForNode = {
  name: "protocol-for-node",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^vscode-[a-z-]+\/node$/ }, ({ path, resolveDir }) => ({
      path: createRequire(`${resolveDir}/`).resolve(path)
    }))
    onResolve({ filter: /^(?:child_process|crypto|fs|net|os|path|url|util)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]vscode-/.test(importer) ? { path: `node:${path}`, external: true } : undefined
    )
  }
}

await rm(outdir, { recursive: true, force: true })
await build({
  absWorkingDir: new URL(".", import.meta.url).pathname,
  entryPoints: ["src/logframe.ts"],
  outdir,
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  // Neutral and not "node": libraries then give their ES modules, which are smaller and start faster.
  platform: "neutral",
  mainFields: ["browser", "module", "main"],
  conditions: ["@logframe/source"],
  external: ["node:*"],
  plugins: [protocolForNode],
  target: "node20",
  // commander is CommonJS and requires Node's own modules.
  banner: {
    js: '#!/usr/bin/env node\nimport{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);'
  },
  chunkNames: "chunks/[name]-[hash]",
  define: {
    __LOGFRAME_VERSION__: JSON.stringify(version),
    // As one text: what is no primitive would be put into a chunk that every command loads.
    __LOGFRAME_SCHEMAS__: JSON.stringify(JSON.stringify(await schemasForEditors()))
  },
  legalComments: "none",
  logLevel: "warning"
})
await chmod(`${outdir}logframe.js`, 0o755)
