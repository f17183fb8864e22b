import type { Params, Words } from "./Diagnostic.js"

const meant = ({ nearest }: Params): string => (nearest === undefined ? "" : ` Did you mean "${nearest}"?`)

/** The ids that may be used, from a list of them. */
const options = (allowed: Params[string]): string => `"${String(allowed).replaceAll(", ", '" or "')}"`

/** What a text that is not YAML may hold, by the kind of problem, in an officer's words. */
const yamlFaults: Readonly<Record<string, (detail: string) => string>> = {
  ALIAS: (detail) => `${detail}.`,
  BAD_INDENT: () => "This line is indented wrongly for where it stands.",
  BLOCK_AS_IMPLICIT_KEY: () => "A second colon makes a map inside a line; text with a colon and a space needs quotes.",
  DUPLICATE_KEY: (detail) => `The key "${detail}" is written twice.`,
  EXTRA_BRACKET: () => "A bracket is closed here that is not open.",
  EMPTY: () => "The file holds nothing.",
  LONE_CR: () =>
    "A carriage return stands here alone; some programs read it as the end of the line, and others do not.",
  MERGE_CONFLICT: () => "Two versions of the file were put together and not made one; git left its marks here.",
  MISSING_CHAR: () => "A quote or bracket is opened here and never closed.",
  MISSING_COLON: () => "After `? key` a line with a value begins with a colon.",
  MULTIPLE_DOCS: () => "The file holds more than one document (a second `---`).",
  MULTILINE_IMPLICIT_KEY: () => "This line has no key: a colon with a space after it is missing.",
  TAB_AS_INDENT: () => "A tab is used to indent.",
  TAG_RESOLVE_FAILED: (detail) => `${detail}. Tags (\`!name\`) have no meaning here.`,
  YAML_DIRECTIVE: () => "A `%YAML` directive changes what words and numbers mean (`no` becomes false)."
}

const numberFaults: Readonly<Record<string, (text: string) => string>> = {
  NUMBER: (text) =>
    `The number ${text} cannot be kept as it is written: it is too large, not finite, or begins with a zero.`,
  "decimal-comma": (text) => `"${text}" has a decimal comma in a file whose cells are divided by commas.`,
  thousands: (text) => `"${text}" may have a thousands separator, and means different numbers to different readers.`,
  "percent-sign": (text) => `"${text}" has a percent sign; the unit is the indicator's.`,
  "too-large": (text) => `The number ${text} is too large to be kept exactly.`
}

/**
 * The words of the findings that the stages make themselves, by code. The words of a rule's findings stand with the rule.
 */
export const stageWords: Readonly<Record<string, Words>> = {
  "consistent-unit": {
    message: ({ id, unit, expected, left, right }) =>
      expected === undefined
        ? `The formula of "${id}" adds ${left} and ${right}.`
        : `The formula of "${id}" comes to ${expected}, and its unit is "${unit}".`,
    why: "a figure in another unit than it says is read wrongly by everyone.",
    remedy: ({ expected }) =>
      expected === undefined
        ? "Add only what is counted in the same unit, or correct the units of the indicators."
        : "Correct `unit:`, or the formula."
  },
  "known-column": {
    message: (params) =>
      params["column"] === "" ? "A column has no name." : `There is no column "${params["column"]}".${meant(params)}`,
    why: "a column that is not known would be silently ignored.",
    remedy: ({ known }) => `Rename or delete the column. Known: ${known}.`
  },
  "known-key": {
    message: (params) => `There is no key "${params["key"]}" here.${meant(params)}`,
    why: "a key that is not known would be silently ignored.",
    remedy: ({ known }) => (known ? `Known here: ${known}.` : "Delete the key.")
  },
  "known-reference": {
    message: (params) => `There is no ${params["kind"]} "${params["name"]}".${meant(params)}`,
    why: "a name that leads nowhere cannot be followed by anyone.",
    remedy: ({ kind }) =>
      kind === "rule" ? "Correct the name; `logframe rules` lists them." : `Correct the name, or add the ${kind}.`
  },
  "known-value": {
    message: (params) => `The mapping of "${params["field"]}" does not know "${params["value"]}".${meant(params)}`,
    why: "a value whose meaning nobody declared would be counted nowhere, or in the wrong place.",
    remedy: ({ field }) => `Add it under \`values:\` of the column ${field} in programme.yaml, or correct the cell.`
  },
  "no-ambiguous-period": {
    message: ({ text, month, years }) =>
      `"${text}" can be read two ways: as a month (${month}) or as years (${years}).`,
    why: "one reader's July 2004 is another's 2004 to 2007, and the figure lands in the wrong place.",
    remedy: ({ month, years }) => `Write ${month} for the month, or ${years} for the years.`
  },
  "no-cycle": {
    message: ({ id, kind }) =>
      kind === "formula"
        ? `The formula of "${id}" needs its own figure, directly or by way of others.`
        : `Logframe "${id}" revises itself, directly or by way of others.`,
    why: "what comes before what can then not be told.",
    remedy: ({ kind }) =>
      kind === "formula"
        ? "Take the indicator out of the formulas that it is made of."
        : "Correct `revises:` so that each logframe revises an earlier one."
  },
  "no-duplicate-id": {
    message: ({ kind, id }) => `The ${kind} id "${id}" is used twice.`,
    why: "a reference to it would mean two things.",
    remedy: () => "Give one of them another id."
  },
  "no-lossy-format": {
    message: () => "The file is left as it is: laid out anew it would say something else.",
    why: "the layout of a file is worth nothing against what it says.",
    remedy: () => "Write what is unusual in it more simply, as maps of `key: value`."
  },
  "no-repeated-file": {
    message: ({ file }) => `The file holds the same as ${file}.`,
    why: "everything in it would be counted twice; only the first file is read.",
    remedy: () => "Delete one of the files."
  },
  "require-column": {
    message: (params) => `The column "${params["column"]}" is missing.${meant(params)}`,
    why: "without it the rows cannot be read.",
    remedy: ({ column, source }) =>
      source === undefined
        ? `Add a column "${column}" to the header.`
        : `Correct the header, or the name of the column under \`data: ${source}\` in programme.yaml.`
  },
  "require-data-file": {
    message: ({ pattern }) => `No file is called ${pattern}.`,
    why: "data that are not found would be missing from every figure without a word.",
    remedy: () => "Correct the path, which begins at the programme's folder, or add the file."
  },
  "no-excess-bad-rows": {
    message: ({ rows, of, atMost }) =>
      `${rows} of ${of} rows of data are bad, which is more than the ${atMost} % that may be set aside.`,
    why: "of what is left nobody can say what it stands for.",
    remedy: () => "Correct the rows, which are told as errors, or raise `set-aside-at-most:`."
  },
  "require-file": {
    message: ({ file, problem }) =>
      problem === undefined ? `The file ${file} is missing.` : `The file ${file} cannot be read: ${problem}.`,
    why: "a programme is a folder with programme.yaml and at least one logframe in logframes/.",
    remedy: ({ problem }) =>
      problem === undefined
        ? "Create it, or name the folder that has it."
        : "Save it as plain text in UTF-8; of data, `data:` in programme.yaml may say the `encoding:` and the `format:`."
  },
  "require-key": {
    message: ({ key, of }) => (of === "" ? `The key "${key}" is missing.` : `"${of}" has no "${key}".`),
    why: "the entry cannot be understood without it.",
    remedy: ({ key }) => `Add \`${key}:\`.`
  },
  "valid-aggregation": {
    message: ({ entry, over, time, target, allowed }) => {
      if (over !== undefined)
        return `Entries that are "${entry}" cannot be combined over places by "${over}"; use ${options(allowed)}.`
      return time === undefined
        ? `A target of entries that are "${entry}" cannot mean "${target}"; use ${options(allowed)}.`
        : `Entries that are "${entry}" cannot be combined over time by "${time}"; use ${options(allowed)}.`
    },
    why: "adding percentages, running totals or the same people twice gives a figure that means nothing.",
    remedy: () => "Choose one that is allowed, or correct `entry:` if it does not say what one entry of data measures."
  },
  "valid-csv": {
    message: ({ detail }) => `${detail}.`,
    why: "rows that are read wrongly become wrong figures.",
    remedy: () =>
      "Correct the row; text with a comma, a quote or a line end stands in double quotes, and a quote inside is doubled."
  },
  "valid-formula": {
    message: ({ text, fault }) => `The formula "${text}" cannot be read: it has ${fault}.`,
    why: "a formula that is not understood gives no figure.",
    remedy: () =>
      "Write ids of indicators, numbers, + - * / and brackets, with a space before a minus: 100 * wells-working / wells-built."
  },
  "valid-id": {
    message: ({ text }) => `"${text}" is not an id.`,
    why: "ids are typed, compared and put into file names; lower-case letters, digits and single hyphens look alike to nobody.",
    remedy: () => "Use lower-case letters, digits and hyphens, such as officers-trained."
  },
  "valid-mapping": {
    message: ({ detail }) => `${detail}.`,
    why: "rows that mean two things, or nothing, become wrong figures.",
    remedy: ({ remedy }) => String(remedy ?? "Correct the entry under `data:`.")
  },
  "valid-number": {
    message: ({ kind, text }) => numberFaults[String(kind)]?.(String(text)) ?? `"${text}" is not a number.`,
    why: "a number that is read otherwise than it was meant is worse than none.",
    remedy: ({ kind }) =>
      kind === "thousands" || kind === "decimal-comma"
        ? "Write the number as 1234.5; or declare the file's `thousands:` and `decimal:` under `data:` in programme.yaml."
        : "Write the number with digits and a decimal point, such as 1234.5; quote it where it is an id."
  },
  "valid-period": {
    message: ({ text, kind }) =>
      kind === "backwards" ? `The period "${text}" ends before it begins.` : `"${text}" is not a period.`,
    why: "a figure without its time belongs nowhere.",
    remedy: () => "Write 2008, 2008-H1, 2008-Q2, 2008-03, 2008-03-14, FY2008 or a range such as 2008..2011."
  },
  "valid-size": {
    message: ({ what, count, limit }) => `The file is ${count} ${what}; at most ${limit} are read.`,
    why: "a file beyond what a person writes is a mistake or an attack.",
    remedy: () => "Split the file; data belong in data/*.csv."
  },
  "valid-table": {
    message: ({ detail }) => `${detail}.`,
    why: "what is read by guessing becomes wrong figures.",
    remedy: () => "Correct the file, or say under `data:` in programme.yaml how it is to be read."
  },
  "valid-value": {
    message: ({ key, expected, actual }) =>
      `${key === "" ? "The file" : `"${key}"`} should be ${expected}, and is ${actual}.`,
    why: "a value of another kind cannot be understood.",
    remedy: () => "Correct the value."
  },
  "valid-yaml": {
    message: ({ kind, detail }) => yamlFaults[String(kind)]?.(String(detail)) ?? `This is not YAML: ${detail}.`,
    why: "what follows may be read otherwise than it was meant, so the file is set aside.",
    remedy: () => "Correct the line; indent with spaces, close quotes and brackets, and write each key once."
  }
}
