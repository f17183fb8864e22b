import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { validateXML } from "xmllint-wasm"
import { junit } from "../../src/encoders/junit.js"
import { finding, folderWith, hostileTexts, written } from "./folder.js"

const schema = readFileSync(new URL("../published/jenkins-junit.xsd", import.meta.url), "utf8")

const faultsOf = async (xml: string): Promise<ReadonlyArray<string>> => {
  const { errors } = await validateXML({ xml: [{ fileName: "junit.xml", contents: xml }], schema: [schema] })
  return errors.map(({ message }) => message)
}

describe("JUnit XML", () => {
  test("the schema refuses what is not JUnit XML", async () => {
    const xml = written(junit, folderWith([finding()]))
    expect(await faultsOf(xml.replace("<failure", "<flop").replace("</failure", "</flop"))).not.toEqual([])
    expect(await faultsOf(xml.replace("</testsuite>", ""))).not.toEqual([])
    expect(await faultsOf(xml.replace(' tests="1"', ""))).toEqual([])
    expect(await faultsOf(xml.replaceAll(' tests="1"', ""))).not.toEqual([])
  })

  test("has a suite for each file, and a passed case where nothing is found", async () => {
    const warning = finding({
      severity: "warning",
      location: { ...finding().location, file: "logframes/missing.yaml" }
    })
    const xml = written(junit, folderWith([finding(), finding()], "north"), folderWith([warning], "south"))
    expect(await faultsOf(xml)).toEqual([])
    expect(xml).toContain('<testsuites name="logframe validate" tests="4" failures="2" errors="0">')
    expect(xml).toContain('<testsuite name="north/programme.yaml" tests="2" failures="2" errors="0" skipped="0">')
    expect(xml).toContain('<testcase name="nothing found" classname="south/programme.yaml"/>')
    expect(xml).toContain(
      '<testsuite name="south/logframes/missing.yaml" tests="1" failures="0" errors="0" skipped="0">'
    )
    expect(xml.match(/<failure /gu)).toHaveLength(2)
    expect(xml.match(/<system-out>warning at /gu)).toHaveLength(1)
  })

  test("skips what a comment asks to ignore, and says why", async () => {
    const suppressed = [{ diagnostic: finding({ message: "a < b" }), reason: "c & d" }]
    const xml = written(junit, { ...folderWith([]), suppressed })
    expect(await faultsOf(xml)).toEqual([])
    expect(xml).toContain('tests="1" failures="0" errors="0" skipped="1"')
    expect(xml).toContain("<skipped>a &lt; b\nignored: c &amp; d</skipped>")
  })

  test.each(hostileTexts)("is well-formed and valid for %j", async (text) => {
    const place = { ...finding().location, file: text }
    const findings = [
      finding({ message: text, remedy: text }),
      finding({ severity: "note", message: text, location: place })
    ]
    const xml = written(junit, folderWith(findings, text))
    expect(await faultsOf(xml)).toEqual([])
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/u)
  })
})
