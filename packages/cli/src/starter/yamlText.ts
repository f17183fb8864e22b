import { schemaFolder } from "./schemaFiles.js"

/** A text as a YAML scalar that stands on one line, whatever it holds. */
export const yamlText = (text: string): string => JSON.stringify(text)

/** A text as comment lines of at most 120 columns. */
export const yamlComment = (text: string): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = "#"
  for (const word of text.split(" ")) {
    if (line.length + word.length + 1 > 120) {
      lines.push(line)
      line = "#"
    }
    line = `${line} ${word}`
  }
  return [...lines, line]
}

/** The comment by which an editor finds the schema of a file; `depth` is how many folders below the programme's it lies. */
export const schemaComment = (kind: string, depth = 0): string =>
  `# yaml-language-server: $schema=${"../".repeat(depth)}${schemaFolder}/${kind}.draft-07.schema.json`
