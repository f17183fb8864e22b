import { plainWords } from "../wording/plainWords.js"
import { unitKind } from "../wording/unitKind.js"
import type { Indicator } from "./Indicator.js"
import { wordings } from "./wordings.js"

/** Titles with these words compare with something else than the whole, such as gross enrolment. */
const comparisons: ReadonlySet<string> = new Set(
  "gross growth change increase brut brute croissance augmentation bruta bruto crecimiento aumento crescimento".split(
    " "
  )
)

/** Whether an indicator in percent tells which part of a whole something is, as far as its title tells. */
export const isShareOfWhole = ({ unit, title }: Pick<Indicator, "unit" | "title">, language: string): boolean =>
  unitKind(unit) === "percent" &&
  wordings(title, language).every(({ text }) => plainWords(text).every((word) => !comparisons.has(word)))
