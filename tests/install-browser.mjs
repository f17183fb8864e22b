// Sees to it that there is a Chromium for the tests of what is a page. Does nothing when there is one.
import { realpathSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { aptInstall, mayInstall } from "./aptInstall.mjs"
import { findProgram } from "./findProgram.mjs"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const packages = ["chromium", "fonts-noto-core"]

/**
 * Where Chromium is: what CHROMIUM_PATH names, or else the first known name on PATH.
 *
 * @returns {string | undefined}
 */
export const chromiumPath = () => findProgram("CHROMIUM_PATH", names)

const refuse = () => {
  const given = process.env["CHROMIUM_PATH"]
  console.error(
    given
      ? `CHROMIUM_PATH names ${given}, which cannot be run. Correct it, or unset it.`
      : [
          "The tests need Chromium, and there is none on PATH. Install it, or name it in CHROMIUM_PATH:",
          `  Debian, Ubuntu: sudo apt-get install ${packages.join(" ")}`,
          "  Fedora:         sudo dnf install chromium",
          "  macOS:          brew install --cask chromium"
        ].join("\n")
  )
  process.exitCode = 1
}

const install = () => {
  if (chromiumPath()) return
  if (process.env["CHROMIUM_PATH"] || !mayInstall()) return refuse()
  console.log(`installing ${packages.join(" and ")} for the browser tests`)
  try {
    aptInstall(packages)
  } catch (error) {
    console.error(String(error))
  }
  if (!chromiumPath()) refuse()
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) install()
