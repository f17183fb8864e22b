// Sees to it that there is a Chromium for the tests of what is a page. Does nothing when there is one.
import { execFileSync } from "node:child_process"
import { accessSync, constants, existsSync, realpathSync } from "node:fs"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const packages = ["chromium", "fonts-noto-core"]

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Where Chromium is: what CHROMIUM_PATH names, or else the first known name on PATH.
 *
 * @returns {string | undefined}
 */
export const chromiumPath = () => {
  const given = process.env["CHROMIUM_PATH"]
  if (given) return isExecutable(given) ? given : undefined
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

const canInstall = () => process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get")

/** @param {ReadonlyArray<string>} args */
const apt = (args) =>
  execFileSync("apt-get", ["-q", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  })

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
  if (process.env["CHROMIUM_PATH"] || !canInstall()) return refuse()
  console.log(`installing ${packages.join(" and ")} for the browser tests`)
  try {
    apt(["update"])
    apt(["install", "-y", "--no-install-recommends", ...packages])
  } catch (error) {
    console.error(String(error))
  }
  if (!chromiumPath()) refuse()
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) install()
