// What came of planting, in words and numbers.

/** @typedef {{ kind: { id: string, codes: ReadonlyArray<string> }, outcomes: ReadonlyArray<import("./faults.mjs").Outcome> }} Result */

const places = ["at its place", "elsewhere", "as something else", "not"]

const countsOf = (outcomes) => places.map((place) => outcomes.filter(({ found }) => found === place).length)

const isNamed = ({ found }) => found === "at its place" || found === "elsewhere"

const shadowsOf = (outcomes) => {
  const named = outcomes.filter(isNamed)
  return named.length === 0 ? 0 : named.reduce((sum, { shadows }) => sum + shadows.length, 0) / named.length
}

const row = (cells) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(60) : String(cell).padStart(10))).join(" ")

/** @type {(results: ReadonlyArray<Result>) => string} */
export const tableOf = (results) =>
  [
    row(["fault", "planted", "in place", "elsewhere", "otherwise", "not found", "shadows"]),
    ...results.map(({ kind, outcomes }) =>
      row([kind.id, outcomes.length, ...countsOf(outcomes), shadowsOf(outcomes).toFixed(2)])
    )
  ].join("\n")

/** @type {(results: ReadonlyArray<Result>) => string} */
export const casesOf = (results) =>
  results
    .flatMap(({ kind, outcomes }) =>
      outcomes.map(({ programme, found, plant, shadows }) =>
        [
          `${kind.id}: ${found} (wanted ${kind.codes.join(" or ")})`,
          `  ${programme} ${plant.path}:${plant.lines.join(",")}  ${lineOf(plant)}`,
          ...shadows.map((shadow) => `    ${shadow}`)
        ].join("\n")
      )
    )
    .join("\n")

const lineOf = ({ files, path, lines }) => {
  const written = files.find((file) => file.path === path)?.text.split("\n") ?? []
  return written[lines[0] - 1]?.trim() ?? ""
}

/**
 * The figures: faults found by their name, and at their place, as shares of those planted; kinds found every time.
 *
 * @param {ReadonlyArray<Result>} results
 */
export const figuresOf = (results) => {
  const planted = results.filter(({ outcomes }) => outcomes.length > 0)
  const all = planted.flatMap(({ outcomes }) => outcomes)
  const isAlways = (test) => planted.filter(({ outcomes }) => outcomes.every(test)).length
  return {
    kinds: planted.length,
    kindsFound: isAlways(isNamed),
    kindsInPlace: isAlways(({ found }) => found === "at its place"),
    kindsNever: planted.filter(({ outcomes }) => !outcomes.some(isNamed)).length,
    faults: all.length,
    found: all.filter(isNamed).length / all.length,
    inPlace: all.filter(({ found }) => found === "at its place").length / all.length,
    noticed: all.filter(({ found }) => found !== "not").length / all.length,
    shadows: shadowsOf(all)
  }
}
