/** The number formats that every workbook has and that show dates (ECMA-376, 18.8.30), those of East Asia among them. */
const builtIn: Readonly<Record<number, "day" | "month">> = {
  14: "day",
  15: "day",
  16: "day",
  17: "month",
  22: "day",
  27: "day",
  28: "day",
  29: "day",
  30: "day",
  31: "day",
  36: "day",
  50: "day",
  51: "day",
  52: "day",
  53: "day",
  54: "day",
  57: "day",
  58: "day"
}

/**
 * What of a date a number format shows: a day, or only its month or year; undefined for what shows no date, such as a time of
 * the day. Whoever types Jan-09 into a spreadsheet means the month, and the cell holds its first day.
 */
export const dateShownBy = (format: string | number): "day" | "month" | "year" | undefined => {
  if (typeof format === "number") return builtIn[format]
  const [shown = ""] = format
    .replaceAll(/"[^"]*"|\\.|_.|\*./gu, "")
    .replaceAll(/\[(h+|m+|s+)\]/giu, "$1")
    .replaceAll(/\[[^\]]*\]/gu, "")
    .toLowerCase()
    .split(";")
  if (/general|standard/u.test(shown)) return undefined
  if (shown.includes("d")) return "day"
  // An m beside hours or seconds is a minute.
  const hasMonth = shown.includes("m") && !/[hs]/u.test(shown)
  if (shown.includes("y")) return shown.includes("m") ? "month" : "year"
  return hasMonth ? "month" : undefined
}
