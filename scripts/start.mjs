// The main job on the example, as a user would type it: check the programme, then write its reports.
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const example = "examples/ijm-cambodia"
const out = "out/ijm-cambodia"

const logframe = (...args) => {
  console.log(`\n$ logframe ${args.join(" ")}`)
  const { status } = spawnSync(process.execPath, ["packages/cli/dist/logframe.js", ...args], {
    cwd: root,
    stdio: "inherit"
  })
  if (status !== 0) process.exit(status ?? 1)
}

logframe("check", example, "--fail-on", "never")
logframe(
  "report",
  example,
  "--criterion",
  "relevance,effectiveness,sustainability,all",
  "--format",
  "html,md",
  "--out",
  out
)
console.log(`\nThe reports are in ${out}; open ${out}/all.html in a browser.`)
