// Bundles the command into dist: one entry, and a chunk for each part that is loaded only when it is needed.
import { chmod, readFile, rm } from "node:fs/promises"
import { build } from "esbuild"

const { version } = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8"))
const outdir = new URL("dist/", import.meta.url).pathname

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
  target: "node20",
  // commander is CommonJS and requires Node's own modules.
  banner: {
    js: '#!/usr/bin/env node\nimport{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);'
  },
  chunkNames: "chunks/[name]-[hash]",
  define: { __LOGFRAME_VERSION__: JSON.stringify(version) },
  legalComments: "none",
  logLevel: "warning"
})
await chmod(`${outdir}logframe.js`, 0o755)
