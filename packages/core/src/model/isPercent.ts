const percent =
  /^(?:%|pct|per[ -]?cent|percentage|pour[ -]?cent|pourcentage|por[ -]ciento|porcentaje|por[ -]cento|porcentagem|percentagem)$/iu

/** Whether a unit is percent, as it is written in English, French, Spanish and Portuguese: a ratio is then told for a hundred. */
export const isPercent = (unit: string): boolean => percent.test(unit.trim())
