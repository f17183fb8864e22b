import type { StarterWords } from "./StarterWords.js"

/** A starter programme's words in English. */
export const en: StarterWords = {
  name: "English",
  questions: {
    folder: "Folder of the new programme",
    organisation: "Name of your organisation",
    title: "Title of the programme",
    fiscalYearStart: "First month of your fiscal year, 1 to 12",
    period: "Period, as years (2026..2028) or as fiscal years (FY2026..FY2028)",
    places: "Places, divided by commas"
  },
  complaints: {
    folder: "Name a folder that has no programme in it yet.",
    organisation: "A name stands on one line, and has 200 characters at most.",
    title: "A title stands on one line, and has 200 characters at most.",
    fiscalYearStart: "A month is a number from 1 to 12.",
    period:
      "Years are written 2026..2028 or FY2026..FY2028, ten of them at most; other periods can be written in the file.",
    places: "Places are names divided by commas, fifty of them at most, each with 100 characters at most."
  },
  usual: { organisation: "none", title: "Safe water", places: "North, South" },
  comments: {
    programme:
      "Who works where and when, and the words that the logframes share. Change what is yours, then run: logframe validate .",
    logframe:
      "A small example to begin with. Replace statements, indicators and figures with your own. `illustrative: true` marks every figure as an example in all reports; delete it when the figures are yours.",
    policy:
      "How strict the rules are for this programme. `logframe rules` lists them, `logframe explain NAME` explains one."
  },
  percent: "percent",
  survey: "Household survey",
  records: { id: "programme-records", title: "Programme records" },
  monitoringOfficer: "M&E officer",
  waterEngineer: "Water engineer",
  sex: { title: "Sex", female: "Women and girls", male: "Men and boys" },
  age: { title: "Age", children: "Under 18 years", adults: "18 years and over" },
  goal: {
    statement: "Fewer children fall ill from unsafe water",
    illness: { id: "children-with-diarrhoea", title: "Children under five with diarrhoea in the last two weeks" }
  },
  outcome: {
    id: "safe-water",
    title: "Households drink safe water all year",
    assumption: "Groundwater does not fall below the depth of the wells",
    risk: "Spare parts for pumps cannot be bought in the district",
    mitigation: "A dealer in each district agrees to keep them in stock",
    households: {
      id: "households-protected-source",
      title: "Households that drink from a protected source",
      definition: "A source counts when it is covered and at most 30 minutes away, there and back"
    }
  },
  wells: {
    id: "wells",
    title: "Protected wells are in use",
    built: {
      id: "wells-built",
      title: "Wells built and handed over to committees",
      unit: "wells",
      verification: "Handover records"
    },
    activity: { id: "drilling", title: "Drill and line the wells" }
  },
  hygiene: {
    id: "hygiene",
    title: "Hygiene sessions reach the families of each village",
    people: {
      id: "people-in-sessions",
      title: "People who took part in a hygiene session",
      unit: "people",
      verification: "Attendance lists",
      limits: "A person who comes twice is counted twice."
    },
    activity: { id: "sessions", title: "Hold hygiene sessions with volunteers of the villages" }
  }
}
