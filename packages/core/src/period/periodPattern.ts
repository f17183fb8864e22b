const year = "(19|20|21)[0-9]{2}"
const month = "(0[1-9]|1[0-2])"

// The years of a century whose February has 29 days; 1900 and 2100 have 28.
const leapYear = "((19|21)(0[48]|[2468][048]|[13579][26])|20([02468][048]|[13579][26]))"
const day = `(${year}-(${month}-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|${leapYear}-02-29)`

// A month that cannot be the end of a range of years: 2008-03, and not 2004-07.
const oneOfTwelve = "(1[2-9]|[2-9][0-9])-(0[1-9]|1[0-2])"
const inFirstYears = "01-01|02-0[12]|03-0[1-3]|04-0[1-4]|05-0[1-5]|06-0[1-6]|07-0[1-7]|08-0[1-8]|09-0[1-9]"
const clearMonth = `(19|20|21)(${oneOfTwelve}|${inFirstYears}|10-(0[1-9]|10)|11-(0[1-9]|1[01]))`

// The name of a reporting period begins with a letter, so that it cannot be taken for any of the others.
const name = "[a-z][a-z0-9]*(-[a-z0-9]+)*"

const spanOr = (names: string): string =>
  `((FY)?${year}(-(H[12]|Q[1-4]))?|${year}-M${month}|${clearMonth}|${day}${names === "" ? "" : `|${names}`})`

const spansOr = (names: string): string => `^\\s*${spanOr(names)}(\\s*\\.\\.\\s*${spanOr(names)})?\\s*$`

/**
 * The form of what `parsePeriod` reads, as a pattern that a JSON Schema can hold. It refuses what can be read two ways and
 * days that no calendar has; whether a range ends before it begins, and whether a name is known, it cannot say.
 */
export const periodPattern = new RegExp(spansOr(name), "u")

/** The same where the names of reporting periods are known: of them only these. */
export const periodPatternNaming = (names: ReadonlyArray<string>): string => spansOr(names.join("|"))

/** The name of a reporting period. */
export const periodNamePattern = new RegExp(`^${name}$`, "u")

/** A day of the calendar as `YYYY-MM-DD`, from 1900 to 2199. */
export const dayPattern = new RegExp(`^${day}$`, "u")
