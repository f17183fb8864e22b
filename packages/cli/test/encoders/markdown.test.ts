import { micromark } from "micromark"
import { gfm, gfmHtml } from "micromark-extension-gfm"
import { describe, expect, test } from "vitest"
import { markdown } from "../../src/encoders/markdown.js"
import { plain } from "../../src/print/plain.js"
import { finding, folderWith, hostileTexts, written } from "./folder.js"

/** As GitHub renders a comment. */
const rendered = (text: string): string =>
  micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })

/** The elements in a page, by name. */
const elements = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/<([a-z]\w*)/gu)].map(([, name = ""]) => name))

const textOf = (html: string): string =>
  html
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/<br ?\/?>/gu, "\n")
    .replace(/<[^>]*>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")

const onOneLine = (said: string): string =>
  plain(said)
    .replace(/\s+/gu, " ")
    .replace(/\p{Surrogate}/gu, "\ufffd")

describe("Markdown", () => {
  test("counts, and has a table with errors first", () => {
    const note = finding({ severity: "note", code: "consistent-sample" })
    const text = written(markdown, folderWith([note], "north"), folderWith([finding()], "south"))
    expect(text.split("\n")[0]).toBe("**logframe validate** north, south: 1 error, 0 warnings, 1 note")
    const html = rendered(text)
    expect(html.match(/<tr>/gu)).toHaveLength(3)
    expect(html.indexOf("known-key")).toBeLessThan(html.indexOf("consistent-sample"))
    expect(elements(html)).toEqual(new Set(["p", "strong", "table", "thead", "tbody", "tr", "th", "td", "br"]))
  })

  test("is one line where nothing is found", () => {
    expect(written(markdown, folderWith([]))).toBe("**logframe validate** wells: 0 errors, 0 warnings, 0 notes\n")
  })

  test("fits into a comment, and counts what does not", () => {
    const notes = Array.from({ length: 400 }, () => finding({ severity: "note" }))
    const text = written(markdown, folderWith([...notes, finding()]))
    const rows = text.match(/^\| (?:error|note) \|/gmu) ?? []
    expect(text.length).toBeLessThan(65_536)
    expect(rows[0]).toBe("| error |")
    expect(text).toContain(`Not shown: 0 errors, 0 warnings, ${401 - rows.length} notes.`)
  })

  test.each(hostileTexts)("shows %j as it is, and nothing of it is markup", (text) => {
    const html = rendered(written(markdown, folderWith([finding({ message: `begin ${text} end` })], `x${text}y`)))
    const allowed = ["p", "strong", "table", "thead", "tbody", "tr", "th", "td", "br", "code"]
    expect([...elements(html)].filter((name) => !allowed.includes(name))).toEqual([])
    expect(html.match(/<tr>/gu)).toHaveLength(2)
    expect(html.match(/<td>/gu)).toHaveLength(3)
    expect(textOf(html)).toContain(onOneLine(`begin ${text} end`))
    expect(textOf(html)).toContain(onOneLine(`x${text}y`))
    // A mention or a reference is only made of text that is not in code.
    expect(html.replace(/<code>[^<]*<\/code>/gu, "")).not.toMatch(/[@#$]|gh-\d/iu)
  })
})
