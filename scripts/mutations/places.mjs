// What a pair of a logframe is, by the path that leads to it.

const levels = ["outcomes", "outputs", "activities"]

/** Whether a pair is an indicator with its content. */
export const isIndicator = (pair) => pair.path.at(-2) === "indicators" && pair.kind === "map"

/** Whether a pair is a result with its content. */
export const isResult = (pair) =>
  pair.kind === "map" && ((pair.path.length === 1 && pair.name === "goal") || levels.includes(pair.path.at(-2)))

export const isOutcome = (pair) => pair.kind === "map" && pair.path.at(-2) === "outcomes"

export const isOutput = (pair) => pair.kind === "map" && pair.path.at(-2) === "outputs"

/** Whether a pair is a key of an indicator, one of those named. */
export const indicatorKey =
  (...names) =>
  (pair) =>
    names.includes(pair.name) && pair.path.at(-3) === "indicators"

/** Whether a pair is a key of a result, one of those named. */
export const resultKey =
  (...names) =>
  (pair) =>
    names.includes(pair.name) && pair.owner !== undefined && isResult(pair.owner)

/** Whether a pair stands at the top of its file, under one of the names. */
export const topKey =
  (...names) =>
  (pair) =>
    pair.path.length === 1 && names.includes(pair.name)

/** The pair of a key inside of another's value. */
export const inside = (pair, ...names) =>
  pair.tree.pairs.find(({ path }) => path.join("\n") === [...pair.path, ...names].join("\n"))

/** What a key inside of another's value says. */
export const contentOf = (pair, ...names) => inside(pair, ...names)?.content

/** The targets of an indicator: pairs of period and figure. */
export const isTarget = (pair) => pair.path.at(-2) === "targets" && pair.path.at(-4) === "indicators"

/** The indicator in which a pair stands. */
export const indicatorOf = (pair) => {
  if (isIndicator(pair)) return pair
  return pair.owner && indicatorOf(pair.owner)
}
