import { describe, expect, test } from "vitest"
import { github } from "../../src/encoders/github.js"
import { finding, folderWith, hostileTexts, written } from "./folder.js"

const unescapedData = (text: string): string =>
  text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%")

const unescapedProperty = (text: string): string => unescapedData(text.replaceAll("%3A", ":").replaceAll("%2C", ","))

/** As GitHub's runner reads a line: the command, its properties and its message. */
const read = (line: string): Readonly<Record<string, string>> | undefined => {
  const [, command = "", properties = "", message = ""] = /^::(\w+) (.*?)::(.*)$/su.exec(line) ?? []
  const pairs = properties.split(",").map((pair) => {
    const [name = "", ...value] = pair.split("=")
    return [name, unescapedProperty(value.join("="))] as const
  })
  return command === "" ? undefined : { command, ...Object.fromEntries(pairs), message: unescapedData(message) }
}

describe("GitHub's workflow commands", () => {
  test("are one a line, and say where", () => {
    const note = finding({ severity: "note", location: { ...finding().location, endLine: 3, endColumn: 1 } })
    const lines = written(github, folderWith([finding(), note]))
      .trimEnd()
      .split("\n")
    expect(lines.map(read)).toEqual([
      {
        command: "error",
        file: "wells/programme.yaml",
        line: "2",
        endLine: "2",
        col: "1",
        endColumn: "6",
        title: "known-key",
        message:
          'There is no key "titel" here. Did you mean "title"?\nwhy: a key that is not known would be silently ignored.\ndo: Known here: programme, title.'
      },
      expect.objectContaining({ command: "notice", line: "2", endLine: "3" })
    ])
    expect(lines[1]).not.toContain("col=")
  })

  test("are none where nothing is found", () => {
    expect(written(github, folderWith([]))).toBe("")
  })

  test.each(hostileTexts)("hold %j, and nothing of it is a command", (text) => {
    const printed = written(github, folderWith([finding({ message: text })], `a${text}`))
    expect(printed.split(/[\r\n]+/u).filter(Boolean)).toHaveLength(1)
    const said = read(printed.trimEnd())
    expect(said?.["file"]).toBe(`a${text}/programme.yaml`)
    expect(said?.["title"]).toBe("known-key")
    // Control characters become signs, as on a terminal; all else comes back as it was.
    const [first] = said?.["message"]?.split("\nwhy:") ?? []
    expect(first?.length).toBe(text.length)
    if (!/[\p{Cc}\p{Cf}]/u.test(text)) expect(first).toBe(text)
  })
})
