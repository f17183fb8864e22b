import { fileURLToPath } from "node:url"
import type { CheckResult } from "@logframe/core"
import { build } from "esbuild"
import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { chromiumPath } from "./install-browser.mjs"

const here = fileURLToPath(new URL(".", import.meta.url))

/** Bundles a module for a page. esbuild refuses any of Node's own modules, as a browser would. */
const bundleForPage = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    conditions: ["@logframe/source"],
    logLevel: "silent"
  })
  return outputFiles.map(({ text }) => text).join("\n")
}

const files = [
  {
    path: "programme.yaml",
    text: [
      "programme: wells",
      "title: {en: Wells, fr: Puits}",
      "period: 2020..2022",
      "places: {north: North, south: South}",
      ""
    ].join("\n")
  },
  {
    path: "logframes/2020-2022.yaml",
    text: [
      "logframe: 2020-2022",
      "title: Wells for villages",
      "period: 2020..2022",
      "goal:",
      "  statement: Fewer people fall ill.",
      "outcomes:",
      "  clean-water:",
      "    statement: Villages drink clean water.",
      "    outputs:",
      "      wells:",
      "        statement: Wells are dug.",
      "        indicators:",
      "          wells-dug:",
      "            title: Wells dug",
      "            unit: wells",
      "            direction: increase",
      "            entry: increment",
      "            baseline: 0",
      "            targets: {2020: 4, 2021: 10, 2022: 10}",
      ""
    ].join("\n")
  },
  {
    path: "data/wells.csv",
    text: "period,indicator,place,value\n2021,wells-dug,north,3\n2021,wells-dug,south,2\n2021,wells-dig,south,2\n"
  }
]

let browser: Browser

beforeAll(async () => {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error("There is no Chromium: run node tests/install-browser.mjs")
  browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync"
    ]
  })
})

afterAll(() => browser.close())

/** Runs code in a page of a fresh browser context that may load nothing, and gives what it left in `answer`. */
const inPage = async (script: string): Promise<{ readonly answer: string; readonly faults: ReadonlyArray<string> }> => {
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  const faults: Array<string> = []
  page.on("pageerror", (error) => faults.push(error.message))
  page.on("console", (message) => faults.push(message.text()))
  page.on("request", (request) => faults.push(`the page asked for ${request.url()}`))
  await page.setContent("<!doctype html><title>logframe</title><output></output>")
  await page.addScriptTag({ content: script })
  const answer = await page.locator("output").textContent()
  await context.close()
  return { answer: answer ?? "", faults }
}

describe("@logframe/core in a browser", () => {
  it("checks a programme in a page, without the network", async () => {
    const script = await bundleForPage(`
      import { check } from "@logframe/core"
      const result = check(${JSON.stringify(files)}, {})
      document.querySelector("output").textContent = JSON.stringify(result)
    `)
    const { answer, faults } = await inPage(script)
    expect(faults).toEqual([])
    const { programme, observations, diagnostics, assessment } = JSON.parse(answer) as CheckResult
    expect(programme?.id).toBe("wells")
    expect(observations).toHaveLength(3)
    expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "known-indicator", params: { nearest: "wells-dug" }, origin: { file: "data/wells.csv" } }
    ])
    expect(assessment?.asOf).toBe("2021-12-31")
    expect(assessment?.logframes[0]?.indicators).toMatchObject([
      {
        reference: "2020-2022/wells-dug",
        measured: { kind: "actual", actual: { figure: 5 } },
        due: { value: 10 },
        status: "off-track"
      }
    ])
  })

  it("is bundled without any of Node's own modules, which the bundler would refuse", async () => {
    const bundled = bundleForPage('import { readFileSync } from "node:fs"\nreadFileSync("a")\n')
    await expect(bundled).rejects.toThrow('Could not resolve "node:fs"')
  })
})
