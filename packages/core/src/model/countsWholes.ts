import { plainWords } from "../wording/plainWords.js"
import { type UnitKind, unitKind } from "../wording/unitKind.js"
import type { Entry, Indicator } from "./Indicator.js"
import { wordings } from "./wordings.js"

const counted: ReadonlySet<UnitKind> = new Set(["people", "women", "men", "things"])
const counting: ReadonlySet<Entry> = new Set(["increment", "running-total", "level", "person"])

/** Words of titles that announce a mean. */
const means: ReadonlySet<string> = new Set(
  "average averages mean median per ratio rate index moyenne moyen mediane ratio promedio media mediana tasa taxa net change".split(
    " "
  )
)

/** Whether an indicator counts what comes in whole numbers, as far as its unit tells; not if its title announces a mean. */
export const countsWholes = ({ entry, unit, title }: Indicator, language: string): boolean =>
  counting.has(entry) &&
  counted.has(unitKind(unit)) &&
  wordings(title, language).every(({ text }) => plainWords(text).every((word) => !means.has(word)))
