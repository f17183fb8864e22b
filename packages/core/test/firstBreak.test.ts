import { describe, expect, test } from "vitest"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { locateDiagnostics } from "../src/pipeline/locateDiagnostics.js"

const file = "programme.yaml"

const found = (text: string): ReadonlyArray<string> => {
  const files = [{ path: file, text }]
  return locateDiagnostics(loadProgramme(files).diagnostics, files)
    .filter(({ location }) => location.file === file)
    .map(({ location, message }) => `${location.line}:${location.column} ${message}`)
}

const opened = "A quote or bracket is opened here and never closed."
const indented = "This line is indented wrongly for where it stands."

describe("a text whose structure is broken is told once, where a person has to look", () => {
  test.each([
    ["a brace that is never closed", "a: 1\nb:\n  c: {d: 1, e: 2\n  f: x\n  g: 1\n", `3:6 ${opened}`],
    ["a bracket that is never closed", "a: 1\nb:\n  c: [d, e\n  f: x\n", `3:6 ${opened}`],
    ["a brace in a bracket that is never closed", "a: [x, {b: 1, c: 2]\nd: 1\n", `1:8 ${opened}`],
    ["a brace at the end that is never closed", "a: {b: 1\n", `1:4 ${opened}`],
    ["a double quote that is never closed", 'a: "x\nb: 1\nc: 2\n', `1:4 ${opened}`],
    ["a double quote that the next one closes", 'a: "x\nb: "y"\nc: 2\n', `1:4 ${opened}`],
    ["a single quote that is never closed", "a: 'x\nb: 1\n", `1:4 ${opened}`],
    ["a bracket that is closed twice", "a: {b: 1}}\nc: 1\nd: 2\n", "1:10 A bracket is closed here that is not open."],
    ["a line that is indented too far", "a:\n  b: x\n   c: 1\n  d: 2\n", `3:4 ${indented}`],
    ["a line that is indented too little", "a:\n  b:\n    c: x\n   d: 1\n    e: 2\n", `4:1 ${indented}`],
    ["a tab", "a:\n  b: x\n\tc: 1\n  d: 2\n", "3:1 A tab is used to indent."],
    [
      "a colon without a space",
      "a:\n  b:x\n  c: 1\n",
      "2:3 This line has no key: a colon with a space after it is missing."
    ],
    [
      "what git left",
      "a:\n  b: x\n<<<<<<< HEAD\n  c: 1\n=======\n  c: 2\n>>>>>>> other\n",
      "3:1 Two versions of the file were put together and not made one; git left its marks here."
    ],
    [
      "a second colon",
      "a: b: c\nd: 1\n",
      "1:4 A second colon makes a map inside a line; text with a colon and a space needs quotes."
    ]
  ])("%s", (_, text, finding) => {
    expect(found(text)).toEqual([finding])
  })
})
