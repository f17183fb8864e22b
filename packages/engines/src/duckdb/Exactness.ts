/** How exactly figures are added up: as whole numbers, with six decimals, or with twelve, which costs most. */
export type Exactness = "BIGINT" | "DECIMAL(18,6)" | "DECIMAL(38,12)"

/** The numbers of a column as decimals that are added up without rounding. */
export const exactly = (column: string, exactness: Exactness): string =>
  exactness === "DECIMAL(38,12)" ? `${column}::VARCHAR::DECIMAL(38,12)` : `${column}::${exactness}`

const everyFigure = (test: (column: string) => string): string =>
  ["value", "numerator", "denominator"].map((column) => `coalesce(bool_and(${test(column)}), true)`).join(" AND ")

/** Asks which exactness figures need: one row, with a flag for whole numbers and one for six decimals. */
export const exactnessQuery = (table: string): string =>
  `SELECT ${everyFigure((column) => `${column} = trunc(${column})`)} AS whole,
    ${everyFigure((column) => `abs(${column}) < 1e9 AND round(${column} * 1e6) / 1e6 = ${column}`)} AS six FROM ${table}`
