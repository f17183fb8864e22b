import * as Schema from "effect/Schema"
import { dataFormats, dateOrders, textEncodings } from "../model/DataSource.js"
import { Id, PlainText, Quantity } from "./scalars.js"

/** A value of ours, as a mapping writes it. */
const OurValue = Schema.Union([PlainText, Quantity, Schema.Boolean.annotate({ title: "Yes or no" })]).annotate({
  description: "What it is in the programme's own words: an id, a period, a figure."
})

const pathSegment = "[^./\\\\:\\u0000-\\u001f][^/\\\\:\\u0000-\\u001f]*"

const FilePattern = Schema.String.check(
  Schema.isPattern(new RegExp(`^${pathSegment}(/${pathSegment})*$`, "u"), {
    expected: "a path inside of the programme's folder, such as data/monthly/*.xlsx"
  })
)

const MappedColumn = Schema.Union([
  PlainText.annotate({ title: "Their column", description: "The column as the table's header has it." }),
  Schema.Struct({
    column: PlainText.annotate({ description: "The column as the table's header has it.", examples: ["District"] }),
    values: Schema.optionalKey(
      Schema.Record(PlainText, OurValue).annotate({
        description: "What each of its values is in the programme's own words. A value that is not here is an error.",
        examples: [{ "Battambang Town": "battambang", "Siem Reap": "siem-reap" }]
      })
    ),
    others: Schema.optionalKey(
      Schema.Literals(["refuse", "pass-over"]).annotate({
        description: "What becomes of rows with a value that `values` does not have; refuse unless said.",
        default: "refuse",
        meanings: {
          refuse: "They are found to be wrong.",
          "pass-over": "They are not read, and counted by `logframe data describe`."
        }
      })
    )
  }).annotate({ title: "Their column and its values" }),
  Schema.Struct({
    constant: OurValue.annotate({ description: "What it is in every row.", examples: ["wells-built", "2009-Q1"] })
  }).annotate({ title: "The same in every row" })
]).annotate({ description: "From where a column of ours takes its cells." })

const EnvironmentVariable = Schema.String.check(
  Schema.isPattern(/^[A-Z][A-Z0-9_]*$/u, {
    expected: "the name of an environment variable, such as MONITORING_DATABASE"
  })
).annotate({
  description: "The environment variable that holds the connection, so that no password stands in a file.",
  examples: ["MONITORING_DATABASE"]
})

const TableName = Schema.String.check(
  Schema.isPattern(/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)?$/u, {
    expected: "the name of a table, such as visits or monitoring.visits"
  })
).annotate({ description: "The table or view that has the rows.", examples: ["monitoring.visits"] })

/** Of some keys exactly one has to be there: for those who read the schema alone. Decoding says it of what was not wrong before. */
const exactlyOne = (keys: ReadonlyArray<string>) =>
  Schema.makeFilter<object>(() => undefined, {
    toJsonSchema: () => ({ oneOf: keys.map((key) => ({ required: [key] })) })
  })

const ServerTable = Schema.Struct({
  connection: EnvironmentVariable,
  table: Schema.optionalKey(TableName),
  query: Schema.optionalKey(
    PlainText.annotate({
      description: "The query that gives the rows; it may only read.",
      examples: ["select * from visits where approved"]
    })
  )
}).check(exactlyOne(["table", "query"]))

/** Where data come from, and what the columns of others mean. */
export const DataSourceEntry = Schema.Struct({
  files: Schema.optionalKey(
    FilePattern.annotate({
      description: "Files of the programme's folder: `*` stands for any part of a name, `**` for any folders.",
      examples: ["data/monthly/*.xlsx"]
    })
  ),
  format: Schema.optionalKey(
    Schema.Literals(dataFormats).annotate({
      description: "The format of the files; as their ending says, unless said.",
      meanings: {
        csv: "Cells divided by commas, semicolons or tabs.",
        xlsx: "A workbook of a spreadsheet program.",
        parquet: "Apache Parquet.",
        json: "A list of maps, such as KoboToolbox and ODK export.",
        ndjson: "One map a line.",
        dhis2: "Data value sets of DHIS2, as JSON."
      }
    })
  ),
  postgresql: Schema.optionalKey(ServerTable.annotate({ description: "A table or query of a PostgreSQL server." })),
  clickhouse: Schema.optionalKey(ServerTable.annotate({ description: "A table or query of a ClickHouse server." })),
  encoding: Schema.optionalKey(
    Schema.Literals(textEncodings).annotate({
      description: "The encoding of text files; what their byte order mark says, else utf-8, unless said.",
      meanings: {
        "utf-8": "Unicode, as nearly everything writes it today.",
        "utf-16": 'Unicode in two bytes a letter, as spreadsheets write "Unicode text".',
        "latin-1": "Western European, ISO 8859-1.",
        "windows-1252": "Western European, as older Windows programs write it."
      }
    })
  ),
  delimiter: Schema.optionalKey(
    Schema.Literals(["comma", "semicolon", "tab"]).annotate({
      description: "What divides the cells of CSV; whichever the header has most of, unless said.",
      meanings: {
        comma: "A comma: 1,2.",
        semicolon: "A semicolon: 1;2.",
        tab: "A tabulator."
      }
    })
  ),
  decimal: Schema.optionalKey(
    Schema.Literals(["comma", "point"]).annotate({
      description:
        "The decimal mark of numbers that are texts; a point, and a comma where none divides cells, unless said.",
      meanings: {
        comma: "A comma: 4,5.",
        point: "A point: 4.5."
      }
    })
  ),
  thousands: Schema.optionalKey(
    Schema.Literals(["comma", "point", "space", "apostrophe"]).annotate({
      description:
        "What divides thousands in numbers that are texts; unless said, a number in which something does is refused.",
      meanings: {
        comma: "A comma: 1,234.",
        point: "A point: 1.234.",
        space: "A space: 1 234.",
        apostrophe: "An apostrophe: 1'234."
      }
    })
  ),
  "date-format": Schema.optionalKey(
    Schema.Literals(dateOrders).annotate({
      description: "The order of dates that are written as 14/3/2009; unless said, only 2009-03-14 is read.",
      meanings: {
        "day-month-year": "The day first: 14/3/2009.",
        "month-day-year": "The month first: 3/14/2009.",
        "year-month-day": "The year first: 2009/3/14."
      }
    })
  ),
  sheet: Schema.optionalKey(
    PlainText.annotate({
      description: "The sheet of a workbook; its only one, unless said.",
      examples: ["Monthly report"]
    })
  ),
  "header-row": Schema.optionalKey(
    Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 }, { expected: "a row, from 1" })).annotate({
      description: "The row in which the header begins; 1 unless said.",
      default: 1
    })
  ),
  "header-rows": Schema.optionalKey(
    Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 5 }, { expected: "a number of rows, 1 to 5" })).annotate({
      description:
        "How many rows the header has, 1 unless said; what stands one below the other is joined: `2009 / Women`.",
      default: 1
    })
  ),
  columns: Schema.optionalKey(
    Schema.Record(Id, MappedColumn).annotate({
      description: "Columns of ours, and from where each takes its cells. What is not named here is not read.",
      examples: [{ indicator: { constant: "wells-built" }, period: "Month", place: "District", value: "Wells" }]
    })
  ),
  wide: Schema.optionalKey(
    Schema.Record(
      PlainText,
      Schema.Record(Id, OurValue).annotate({ description: "What our columns are for the figures in it." })
    ).annotate({
      description: "Columns that each hold the figures of one period, category or indicator.",
      examples: [{ "Jan 2009": { period: "2009-M01" }, "Feb 2009": { period: "2009-M02" } }]
    })
  ),
  only: Schema.optionalKey(
    Schema.Record(PlainText, Schema.Union([OurValue, Schema.Array(OurValue)])).annotate({
      description: "Columns of theirs with the value, or the values, that rows must have to be read.",
      examples: [{ _validation_status: ["Approved"] }]
    })
  )
})
  .check(exactlyOne(["files", "postgresql", "clickhouse"]))
  .annotate({ description: "Where data come from, and what the columns of others mean." })

/** The decoded content of an entry under `data:`. */
export type DataSourceContent = typeof DataSourceEntry.Type
