import type { DataFormat } from "../model/DataSource.js"

const formats: Readonly<Record<string, DataFormat>> = {
  csv: "csv",
  tsv: "csv",
  txt: "csv",
  xlsx: "xlsx",
  xlsm: "xlsx",
  parquet: "parquet",
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson"
}

/** The format of a file by its ending; undefined for one that says nothing. */
export const formatOfPath = (path: string): DataFormat | undefined => {
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? ""
  return Object.hasOwn(formats, ending) ? formats[ending] : undefined
}

/** Whether files of a format are no texts, so that whoever loads a programme has to read them into cells. */
export const isBinary = (format: DataFormat): boolean => format === "xlsx" || format === "parquet"
