import type { ShownSource } from "./descriptionText.js"

/** What a programme's data are and how they are read, for a program. */
export const descriptionJson = (sources: ReadonlyArray<ShownSource>): string =>
  `${JSON.stringify({ sources: sources.map(plainSource) }, undefined, 2)}\n`

const plainSource = ({ source, encodings, files, indicators, periods, places, categories, ...rest }: ShownSource) => ({
  ...rest,
  id: rest.id ?? null,
  always: Object.fromEntries(rest.always),
  place: source?.place ?? { kind: "files", pattern: "data/**" },
  files: files.map((file) => ({ ...file, encoding: encodings.get(file.path) ?? null })),
  indicators: Object.fromEntries(indicators),
  periods: Object.fromEntries(periods),
  places: Object.fromEntries(places),
  categories: Object.fromEntries([...categories].map(([id, counts]) => [id, Object.fromEntries(counts)]))
})
