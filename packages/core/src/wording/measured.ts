import { plainWords } from "./plainWords.js"

/** What a title measures. */
export interface Measured {
  /** Whether it begins by saying how: "number of ...", "% of ...", "rate of ...". */
  readonly isNamed: boolean
  /** Its words without numbering, without that beginning, and without articles and prepositions. */
  readonly subject: ReadonlyArray<string>
}

const measures: ReadonlySet<string> = new Set(
  `
  number no nr nb # total count sum % percent percentage proportion share rate ratio prevalence incidence coverage extent
  level degree index score average mean median amount value volume area frequency
  nombre effectif pourcentage part taux couverture niveau degre indice moyenne montant valeur superficie
  numero cantidad suma porcentaje proporcion tasa razon cobertura nivel grado promedio monto valor
  quantidade percentagem porcentagem proporcao taxa media montante`
    .split(/\s+/u)
    .filter(Boolean)
)

const fillers: ReadonlySet<string> = new Set(
  `
  the a an of and or in at on to for by with s new different cumulative annual absolute per cent
  le la les l un une des de du d et ou en au aux dans par pour
  el los las del y o e por con
  os as do da dos das no na nos nas em com`
    .split(/\s+/u)
    .filter(Boolean)
)

// "1.2", "B.2a", "G1", "SDG 5.5.1" as plain words.
const isNumbering = (word: string): boolean => /^(?:[a-z]{0,4}\d+[a-z]?|[a-z]|sdg|odd|ods|oi|io)$/u.test(word)

/** Reads what a title measures; by its words in English, French, Spanish and Portuguese. */
export const measured = (title: string): Measured => {
  const words = plainWords(title)
  const start = words.findIndex((word) => !isNumbering(word) && !(fillers.has(word) && !measures.has(word)))
  const rest = start < 0 ? [] : words.slice(start)
  const isNamed = measures.has(rest[0] ?? "") || (rest[0] === "per" && rest[1] === "cent")
  const from = rest.findIndex((word) => !measures.has(word) && !fillers.has(word))
  return { isNamed, subject: from < 0 ? [] : rest.slice(from).filter((word) => !fillers.has(word)) }
}
