import type { Counts, DescribedFile, DescribedSource } from "@logframe/core"
import type { Paint } from "./paint.js"
import { plain, widthOf } from "./plain.js"
import { wrapped } from "./wrapped.js"

/** A described source with the encodings of its text files, by their paths. */
export interface ShownSource extends DescribedSource {
  readonly encodings: ReadonlyMap<string, string>
}

interface Form {
  readonly width: number
  readonly paint: Paint
}

/** What a programme's data are and how they are read, for a person. */
export const descriptionText = (sources: ReadonlyArray<ShownSource>, form: Form): string =>
  sources.length === 0
    ? "There are no data: no file in data/, and no source under `data:` in programme.yaml.\n"
    : `${sources.map((source) => sourceText(source, form)).join("\n\n")}\n`

const sourceText = (source: ShownSource, { width, paint }: Form): string => {
  const line = (name: string, text: string): ReadonlyArray<string> => {
    const [first = "", ...more] = wrapped(text, width - indent)
    return [`  ${name.padEnd(indent - 2)}${first}`, ...more.map((each) => " ".repeat(indent) + each)]
  }
  const lists = [
    ["indicators", source.indicators],
    ["periods", source.periods],
    ["places", source.places],
    ...source.categories
  ] as const
  return [
    paint("strong", `${source.id ?? "in our own columns"}: ${whereOf(source)}`),
    ...source.files.map((file) => `  ${plain(file.path)}  ${fileText(file, source.encodings.get(file.path))}`),
    ...source.unread.map((path) => `  ${plain(path)}  cannot be read as a table`),
    ...columnLines(source),
    ...(source.always.length > 0
      ? line("always", source.always.map(([field, text]) => `${field} is ${plain(text)}`).join(", "))
      : []),
    ...lists.flatMap(([name, counts]) => (counts.size > 0 ? line(name, countsText(counts)) : [])),
    ...(source.first === undefined ? [] : line("days", `${source.first} to ${source.last}`))
  ].join("\n")
}

const indent = 14

const whereOf = ({ source, files, unread }: ShownSource): string => {
  const place = source?.place
  if (place && place.kind !== "files")
    return `${place.kind} of ${place.connection}, ${place.table ?? "a query"}, which is not asked here`
  const rows = files.reduce((sum, file) => sum + file.rows, 0)
  const facts = files.reduce((sum, file) => sum + file.facts, 0)
  const counts = `${counted(files.length + unread.length, "file")}, ${counted(rows, "row")}, ${counted(facts, "fact")} read`
  return place ? `${plain(place.pattern)}, ${counts}` : counts
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`

const marks: Readonly<Record<string, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs" }

const fileText = (file: DescribedFile, encoding: string | undefined): string =>
  [
    file.format,
    ...(encoding === undefined ? [] : [encoding]),
    ...(file.delimiter === undefined ? [] : [`divided by ${marks[file.delimiter] ?? file.delimiter}`]),
    ...(file.sheet === undefined ? [] : [`sheet "${plain(file.sheet)}"`]),
    ...(file.headerRow === 1 ? [] : [`header in row ${file.headerRow}`]),
    counted(file.rows, "row"),
    counted(file.facts, "fact"),
    ...(file.passedOver > 0 ? [`${counted(file.passedOver, "row")} passed over`] : [])
  ].join(", ")

/** The columns of all files, each with what it means; where not every file has it, with how many do. */
const columnLines = ({ files }: ShownSource): ReadonlyArray<string> => {
  const columns = new Map<string, { readonly meanings: ReadonlyArray<string>; count: number }>()
  for (const { column, meanings } of files.flatMap((file) => file.columns)) {
    const known = columns.get(column)
    if (known) known.count++
    else columns.set(column, { meanings, count: 1 })
  }
  const widest = Math.min(40, Math.max(0, ...[...columns.keys()].map((column) => widthOf(plain(column)))))
  const lines = [...columns].map(([column, { meanings, count }]) => {
    const name = plain(column) || "(no name)"
    const meaning = meanings.length > 0 ? meanings.map(plain).join("; ") : "not read"
    const some = count < files.length ? ` (in ${count} of ${files.length} files)` : ""
    return `    ${name}${" ".repeat(Math.max(0, widest - widthOf(name)))}  ${meaning}${some}`
  })
  return lines.length > 0 ? ["  columns", ...lines] : []
}

const mostShown = 12

const countsText = (counts: Counts): string => {
  const shown = [...counts].slice(0, mostShown).map(([name, count]) => `${plain(name)} ${count}`)
  const more = counts.size > mostShown ? [`and ${counts.size - mostShown} more`] : []
  return [...shown, ...more].join(", ")
}
