// Sees to it that there are PostgreSQL and ClickHouse for the tests of engines. Does nothing when they are there.
import { realpathSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { aptInstall, mayInstall } from "./aptInstall.mjs"
import { serverPrograms } from "./servers/serverPrograms.mjs"

/** @param {ReadonlyArray<import("./servers/serverPrograms.mjs").ServerProgram>} missing */
const refuse = (missing) => {
  for (const { name, variable, program, packages } of missing) {
    const given = process.env[variable]
    console.error(
      given
        ? `${variable} names ${given}, which cannot be run. Correct it, or unset it.`
        : [
            `The tests need ${name}, and there is no ${program}. Install it, or name it in ${variable}:`,
            `  Debian, Ubuntu: sudo apt-get install ${packages.join(" ")}`
          ].join("\n")
    )
  }
  process.exitCode = 1
}

const missingPrograms = () => serverPrograms.filter(({ path }) => path() === undefined)

const install = () => {
  const missing = missingPrograms()
  if (missing.length === 0) return
  if (missing.some(({ variable }) => process.env[variable]) || !mayInstall()) return refuse(missing)
  console.log(`installing ${missing.map(({ name }) => name).join(" and ")} for the tests of engines`)
  try {
    aptInstall(
      missing.flatMap(({ packages }) => packages),
      missing.map(({ service }) => service)
    )
  } catch (error) {
    console.error(String(error))
  }
  const still = missingPrograms()
  if (still.length > 0) refuse(still)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) install()
