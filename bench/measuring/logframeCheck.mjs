// How the bench asks its question of the command.
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

const logframe = fileURLToPath(new URL("../../packages/cli/dist/logframe.js", import.meta.url))
if (!existsSync(logframe)) throw new Error("There is no packages/cli/dist/logframe.js: npm run build")

/** Arguments for node: every indicator by quarter, district and sex, and held against its targets. */
export const checkArguments = ({ programme }, out) => [
  logframe,
  "check",
  programme,
  "--fail-on",
  "never",
  "--by",
  "district,sex",
  "--actuals",
  out
]
