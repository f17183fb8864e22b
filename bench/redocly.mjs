// Redocly CLI, which this repository does not depend on: installed by the bench into a folder of its own.
import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"

/** The newest that runs on Node 20. */
export const redoclyVersion = "2.77.0"

/** The rules that its recommended set has for OpenAPI 3.1, errors and warnings, counted in that version. */
export const redoclyRules = 40

/** Installs it, and gives the path of its program; undefined, with the reason on standard error, where it cannot be had. */
export const installRedocly = async (folder) => {
  try {
    await writeFile(join(folder, "package.json"), '{ "private": true }\n')
    const args = ["install", "--no-audit", "--no-fund", "--ignore-scripts", `@redocly/cli@${redoclyVersion}`]
    execFileSync("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] })
    const home = join(folder, "node_modules/@redocly/cli")
    const { bin } = JSON.parse(await readFile(join(home, "package.json"), "utf8"))
    const program = join(home, bin.redocly)
    if (existsSync(program)) return program
    console.error(`There is no ${program}.`)
  } catch (error) {
    console.error(`Redocly CLI could not be installed: ${error instanceof Error ? error.message : String(error)}`)
  }
  return undefined
}
