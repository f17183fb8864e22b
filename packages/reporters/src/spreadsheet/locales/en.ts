import type { TemplateWords } from "./TemplateWords.js"

/** A table for the field in English. */
export const en: TemplateWords = {
  instructions: "Instructions",
  how: "How to fill in the table",
  steps: ({ start, end }) => [
    "Write on the sheet “data”, one figure a row. Choose indicators, places and categories from the lists; they are ids, and their names are below.",
    `The days of a row lie between ${start} and ${end}.`,
    "A missing figure is no row: delete rows for which you have none. If it is none at all, write 0.",
    "Do not add, rename or move columns. Write remarks in the column “note”."
  ],
  headings: {
    indicators: "Indicators",
    places: "Places",
    name: "Name in the table",
    unit: "Unit",
    give: "What to give",
    by: "Broken down by",
    days: "Days"
  },
  give: {
    whole: "value: a whole number, 0 or more",
    number: "value: a number",
    percent: "value: a number from 0 to 100",
    answer: "value: yes or no",
    rank: "value: one of",
    ratio: "numerator and denominator",
    person: "person: a code for the person, never the name",
    sample: "sample: how many were asked"
  },
  prompt: {
    choose: "Choose from the list.",
    date: ({ start, end }) => `A day from ${start} to ${end}.`,
    person: "A code for the person, always the same; never the name.",
    refused: "This cannot stand here."
  }
}
