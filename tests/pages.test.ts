import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type Browser, type Page, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { chromiumPath } from "./install-browser.mjs"
import { runLogframe } from "./runLogframe.js"

const out = mkdtempSync(join(tmpdir(), "logframe-pages-"))
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

let browser: Browser

beforeAll(async () => {
  const criteria = "relevance,effectiveness,sustainability,all"
  const args = ["report", "examples/ijm-cambodia", "--criterion", criteria, "--format", "html", "--out", out]
  expect(runLogframe(args).code).toBe(0)
  const executablePath = chromiumPath()
  browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: flags })
})

afterAll(async () => {
  await browser.close()
  rmSync(out, { recursive: true, force: true })
})

interface Violation {
  readonly id: string
  readonly nodes: ReadonlyArray<{ readonly target: unknown; readonly failureSummary?: string }>
}

const violationsOf = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate(axeSource)
  const found = await page.evaluate<ReadonlyArray<Violation>>(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)"
  )
  return found.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.slice(0, 2))}`)
}

describe.each(["relevance", "effectiveness", "sustainability", "all"])("the page %s.html", (name) => {
  const url = pathToFileURL(join(out, `${name}.html`)).href

  test.each(["light", "dark"] as const)("has no axe-core finding in %s colours", async (colorScheme) => {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } })
    await page.goto(url)
    expect(await violationsOf(page)).toEqual([])
    await page.close()
  })

  test("asks for nothing but itself and says nothing on the console", async () => {
    const page = await browser.newPage()
    const asked: Array<string> = []
    const said: Array<string> = []
    page.on("request", (request) => asked.push(request.url()))
    page.on("console", (message) => said.push(message.text()))
    page.on("pageerror", (error) => said.push(error.message))
    await page.goto(url)
    expect(asked).toEqual([url])
    expect(said).toEqual([])
    expect(await page.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse")).toBe("collapse")
    await page.close()
  })

  test.each([1280, 390])("does not overflow at %i pixels", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.goto(url)
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width)
    await page.close()
  })

  test("leads nowhere that is not on it, and prints", async () => {
    const page = await browser.newPage()
    await page.goto(url)
    const dead =
      "[...document.querySelectorAll('a[href]')].filter((a) => !document.querySelector('[id=\"' + a.hash.slice(1) + '\"]')).map((a) => a.href)"
    expect(await page.evaluate(dead)).toEqual([])
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
    await page.close()
  })
})
