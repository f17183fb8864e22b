/** How exactly figures are added up: as whole numbers, with six decimals, or with twelve, which costs most. */
export type Exactness = "BIGINT" | "DECIMAL(18,6)" | "DECIMAL(38,12)"

/** The numbers of a column as decimals that are added up without rounding. */
export const exactly = (column: string, exactness: Exactness): string =>
  exactness === "DECIMAL(38,12)" ? `${column}::VARCHAR::DECIMAL(38,12)` : `${column}::${exactness}`
