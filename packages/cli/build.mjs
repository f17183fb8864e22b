// Bundles the command into dist: what starts it; what runs the commands that people wait for most, as one file of which V8
// may keep the compiled form; and what runs every command, in chunks that are loaded only when they are needed.
import { chmod, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { basename, resolve } from "node:path"
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

/** commander runs other programs only for commands that are programs of their own, and there are none. */
const noPrograms = {
  name: "no-programs",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path: "none", namespace: "no-programs" } : undefined
    )
    onLoad({ filter: /.*/, namespace: "no-programs" }, () => ({ contents: "module.exports = {}", loader: "js" }))
  }
}

/** Parts that a run without findings never calls. They are one file of their own, loaded when first one of them is called. */
const seldomCalled = [
  "../core/src/decode/decodeFaulty.ts",
  "../core/src/syntax/readYaml.ts",
  "../core/src/syntax/commentsIn.ts",
  "../core/src/tables/quotedRecords.ts",
  "src/commands/fixFolder.ts",
  "src/commands/watchFolders.ts",
  "src/encoders/sarif.ts",
  "src/files/fileContents.ts"
]

/** Puts a function that loads the file of seldom called parts in the place of each function of these. */
const loadedWhenCalled = (file) => ({
  name: "loaded-when-called",
  setup: ({ onLoad, onResolve }) => {
    const paths = seldomCalled.map((path) => resolve(common.absWorkingDir, path))
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const wanted = resolve(resolveDir, path.replace(/\.js$/, ".ts"))
      return paths.includes(wanted) ? { path: wanted, namespace: "when-called" } : undefined
    })
    onResolve({ filter: /^/, namespace: "when-called" }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /.*/, namespace: "when-called" }, async ({ path }) => ({
      contents: await passedOn(path, `./${file}`),
      loader: "js"
    }))
  }
})

/** A module of the functions that one exports, each of which loads another where the same are, and passes on what it is given. */
const passedOn = async (path, to) =>
  [...(await readFile(path, "utf8")).matchAll(/^export const (\w+)/gm)]
    .map(([, name]) => `export const ${name} = (...given) => require(${JSON.stringify(to)}).${name}(...given)`)
    .join("\n")

/** What starts the command leaves the other commands where they are. */
const everyCommandInChunks = {
  name: "every-command-in-chunks",
  setup: ({ onResolve }) =>
    void onResolve({ filter: /\/everyCommand\.js$/ }, () => ({ path: "./chunks/everyCommand.mjs", external: true }))
}

const common = {
  absWorkingDir: new URL(".", import.meta.url).pathname,
  outdir,
  bundle: true,
  minify: true,
  // Neutral and not "node": libraries then give their ES modules, which are smaller and start faster.
  platform: "neutral",
  mainFields: ["browser", "module", "main"],
  conditions: ["@logframe/source"],
  // What is native is installed beside the command, and asked for only when data are large.
  external: ["node:*", "@duckdb/node-api", "@clickhouse/client", "pg"],
  plugins: [noPrograms, protocolForNode],
  target: "node20",
  define: {
    __LOGFRAME_VERSION__: JSON.stringify(version),
    // As one text: what is no primitive would be put into a chunk that every command loads.
    __LOGFRAME_SCHEMAS__: JSON.stringify(JSON.stringify(await schemasForEditors()))
  },
  legalComments: "none",
  logLevel: "warning"
}

/** Bundles a CommonJS file, and gives its name, which changes with its text. */
const buildNamed = async (options) => {
  const { outputFiles } = await build({
    ...common,
    format: "cjs",
    entryNames: "[name]-[hash]",
    write: false,
    ...options
  })
  const [{ path, text }] = outputFiles
  await writeFile(path, text.replaceAll('import("./chunks/', 'importFrom("./chunks/'))
  return basename(path)
}

/** What is imported at its time stays in the chunks; `entries` notes what that is, by its name there. */
const importedAtItsTime = (entries) => ({
  name: "imported-at-its-time",
  setup: ({ onResolve, resolve: find }) =>
    void onResolve({ filter: /^[.@]/ }, async ({ path, kind, ...from }) => {
      if (kind !== "dynamic-import") return undefined
      const name = `chunks/${basename(path, ".js")}`
      const { path: file } = await find(path, { ...from, kind: "import-statement" })
      entries[name] = file
      return { path: `./${name}.mjs`, external: true }
    })
})

const buildFrequent = async (entries) => {
  const paths = seldomCalled.map((path) => resolve(common.absWorkingDir, path))
  const contents = (await Promise.all(paths.map((path) => passedOn(path, path)))).join("\n")
  const seldom = await buildNamed({
    plugins: [importedAtItsTime(entries), ...common.plugins],
    stdin: { contents, resolveDir: common.absWorkingDir, sourcefile: "seldomCalled.js" },
    entryNames: "seldomCalled-[hash]"
  })
  return buildNamed({
    entryPoints: ["src/frequentCommand.ts"],
    plugins: [loadedWhenCalled(seldom), importedAtItsTime(entries), ...common.plugins]
  })
}

await rm(outdir, { recursive: true, force: true })
await mkdir(outdir)
const entries = { "chunks/everyCommand": "src/everyCommand.ts" }
const frequent = await buildFrequent(entries)
await build({
  ...common,
  entryPoints: entries,
  splitting: true,
  format: "esm",
  // commander is CommonJS and requires Node's own modules.
  banner: {
    js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);'
  },
  outExtension: { ".js": ".mjs" },
  chunkNames: "chunks/[name]-[hash]"
})
await build({
  ...common,
  entryPoints: ["src/logframe.ts"],
  format: "cjs",
  banner: { js: "#!/usr/bin/env node" },
  define: {
    ...common.define,
    __LOGFRAME_FREQUENT__: JSON.stringify(frequent)
  },
  plugins: [everyCommandInChunks]
})
// The package is one of ES modules; the two files at the top of dist start faster as CommonJS.
await writeFile(`${outdir}package.json`, '{"type":"commonjs"}\n')
await chmod(`${outdir}logframe.js`, 0o755)
