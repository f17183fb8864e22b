import type { CellReader, TypedCell } from "../records/CellReader.js"
import { type Sql, sql } from "../records/Sql.js"

/** Every branch of a condition is computed, so that a function is given only what it can take. */
const whenTrue = (condition: Sql, expression: Sql): Sql => sql`if(${condition}, ${expression}, NULL)`

const textOf = ({ expression, type }: TypedCell): Sql => {
  const written = sql`ifNull(toString(${expression}), '')`
  if (type === "boolean") return sql`multiIf(${written} = '1', 'true', ${written} = '0', 'false', ${written})`
  return type === "text" ? sql`replaceRegexpAll(${written}, '^[ \\\\t\\\\r\\\\n]+|[ \\\\t\\\\r\\\\n]+$', '')` : written
}

/** A decimal that is written out, rounded to 12 digits: the thirteenth decides. */
const decimalOf = (written: Sql): Sql => {
  const isDecimal = sql`match(${written}, '^[-+]?[0-9]{1,20}([.][0-9]*)?$')`
  const safe = sql`if(${isDecimal}, ${written}, '0')`
  const kept = sql`toDecimal128(extract(${safe}, '^[-+]?[0-9]+[.]?[0-9]{0,12}'), 12)`
  const unit = sql`if(extract(${safe}, '[.][0-9]{12}([0-9])') < '5', 0, if(substring(${safe}, 1, 1) = '-', -1, 1))`
  return whenTrue(isDecimal, sql`${kept} + toDecimal128('0.000000000001', 12) * ${unit}`)
}

/** A floating number: below a thousandth it is written with an exponent, and then made of its twelfths. */
const floatOf = (expression: Sql): Sql => {
  const isSmall = sql`(abs(${expression}) < 0.001)`
  const small = sql`toDecimal128(toInt64(round(if(${isSmall}, ${expression}, 0) * 1e12)), 12) / toInt64(1000000000000)`
  return sql`if(${isSmall}, ${small}, ${decimalOf(sql`ifNull(toString(${expression}), '')`)})`
}

const numberOf = ({ expression, type }: TypedCell): Sql => {
  switch (type) {
    case "number":
      return sql`toDecimal128(${expression}, 12)`
    case "float":
      return floatOf(expression)
    case "text": {
      const isPower = sql`match(${expression}, '^[-+]?([0-9]{1,20}([.][0-9]*)?|[.][0-9]+)[eE][-+]?[0-9]{1,2}$')`
      return sql`if(${isPower}, ${floatOf(sql`toFloat64OrNull(if(${isPower}, ${expression}, '0'))`)}, ${decimalOf(expression)})`
    }
    default:
      return none.number
  }
}

const dayOf = ({ expression, type }: TypedCell): Sql => {
  if (type === "day") return sql`toDate(${expression})`
  if (type !== "text") return sql`materialize(CAST(NULL AS Nullable(Date)))`
  return whenTrue(isDay(expression), sql`toDate(if(${isDay(expression)}, ${expression}, '1970-01-01'))`)
}

/** A day of the years that a Date of version 18 can hold; others would become some other day. */
const isDay = (written: Sql): Sql =>
  sql`match(${written}, '^((19[7-9][0-9]|20[0-9]{2})-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|(19[79][26]|19[8][048]|20(0[048]|[2468][048]|[13579][26]))-02-29)$')`

const none = {
  text: sql`materialize(CAST(NULL AS Nullable(String)))`,
  number: sql`materialize(CAST(NULL AS Nullable(Decimal(38, 12))))`
}

/** How cells of ClickHouse become ours. */
export const clickhouseCells: CellReader = {
  text: textOf,
  number: numberOf,
  day: dayOf,
  isEmpty: ({ expression, type }) => (type === "text" ? sql`${expression} = ''` : sql`isNull(${expression})`),
  none,
  // Version 18 takes no constants that may be null in a condition.
  column: (column) => sql`materialize(${column})`,
  constant: (written) => sql`materialize(${written})`,
  lower: (written) => sql`lower(${written})`,
  isWord: (written) => sql`match(${written}, '^[A-Za-z][A-Za-z -]*$')`
}
