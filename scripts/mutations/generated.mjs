// Programmes that are made up: valid by construction, other ones for other seeds.
import { randomOf } from "./random.mjs"

const subjects = [
  ["wells", "Wells built", "wells", "Handover records"],
  ["latrines", "Latrines built", "latrines", "Site reports"],
  ["pumps", "Pumps repaired", "pumps", "Workshop register"],
  ["kits", "Hygiene kits handed out", "kits", "Distribution lists"],
  ["seedlings", "Seedlings planted", "seedlings", "Nursery register"],
  ["roads", "Kilometres of road mended", "kilometres", "Engineers' certificates"],
  ["classrooms", "Classrooms furnished", "classrooms", "Delivery notes"],
  ["clinics", "Clinics equipped", "clinics", "Inventory of the health office"]
]

const states = [
  ["safe-water", "Households that drink safe water", "Households drink safe water", "Household survey"],
  ["attendance", "Children who attend school", "Children attend school", "School registers"],
  ["vaccinated", "Infants who are vaccinated", "Infants are protected from measles", "Vaccination cards"],
  ["food-secure", "Households that eat twice a day", "Households eat enough all year", "Food security survey"]
]

const assumptions = [
  "Rains stay as they were",
  "The district stays at peace",
  "Teachers are paid by the state",
  "Roads stay open"
]

const indent = (lines, by) => lines.map((line) => `${" ".repeat(by)}${line}`)

/** @type {(seed: number) => ReadonlyArray<{ path: string, text: string }>} */
export const generated = (seed) => {
  const random = randomOf(seed)
  const from = (items) => items[Math.floor(random() * items.length)]
  const shuffled = (items) =>
    items
      .map((item) => [random(), item])
      .toSorted(([a], [b]) => a - b)
      .map(([, item]) => item)
  const start = 2000 + Math.floor(random() * 20)
  const end = start + 2
  const chosen = shuffled(subjects)
  const outcomes = shuffled(states).slice(0, 2)
  const count = ([id, title, unit, verification]) => {
    const base = 10 + Math.floor(random() * 80)
    return [
      `${id}-done:`,
      `  title: ${title}`,
      `  definition: ${title} and signed for, counted once.`,
      `  unit: ${unit}`,
      "  entry: increment",
      "  frequency: quarterly",
      "  responsible: Field officer",
      "  baseline: 0",
      `  targets: {${[0, 1, 2].map((year) => `${start + year}: ${base + year * 3}`).join(", ")}}`,
      `  verification: ${verification}`
    ]
  }
  const share = ([id, title, , verification]) => {
    const base = 20 + Math.floor(random() * 30)
    return [
      `${id}:`,
      `  title: ${title}`,
      `  definition: ${title}, on a hundred asked.`,
      "  unit: percent",
      "  entry: estimate",
      "  frequency: yearly",
      "  responsible: Evaluation officer",
      `  baseline: {value: ${base}, period: ${start - 1}, sample: 400, source: records}`,
      `  targets: {${start + 1}: ${base + 10}, ${end}: ${base + 20}}`,
      `  verification: ${verification}`
    ]
  }
  const ratio = ([id, title, , verification]) => [
    `${id}-registered:`,
    `  title: ${title} by the register`,
    `  definition: ${title} by the register, on a hundred who are in it.`,
    "  unit: percent",
    "  entry: ratio",
    `  numerator: ${title}`,
    "  denominator: All who are in the register",
    "  frequency: yearly",
    "  responsible: Field officer",
    `  baseline: {value: 31, period: ${start - 1}}`,
    `  targets: {${start}: 35, ${start + 1}: 40, ${end}: 45}`,
    `  verification: ${verification}, and the register`
  ]
  const outcome = (state, index) => [
    `${state[0]}-reached:`,
    `  statement: ${state[2]}`,
    `  assumptions: [${from(assumptions)}]`,
    "  indicators:",
    ...indent([...share(state), ...ratio(state)], 4),
    "  outputs:",
    ...chosen
      .slice(index * 3, index * 3 + 2 + Math.floor(random() * 2))
      .flatMap((subject) => [
        `    ${subject[0]}:`,
        `      statement: ${subject[1].replace(/ (\w+)$/u, " are $1")}`,
        "      indicators:",
        ...indent(count(subject), 8),
        "      activities:",
        `        do-${subject[0]}: See to it that ${subject[2]} are paid for and delivered`
      ])
  ]
  const rows = chosen
    .slice(0, 2)
    .flatMap(([id]) =>
      ["north", "south"].map((place) => `${id}-done,${start},${place},${Math.floor(random() * 9)},records`)
    )
  return [
    {
      path: "data/b.csv",
      text: [
        "indicator,period,numerator,denominator,source",
        ...outcomes.map(([id]) => `${id}-registered,${start},${30 + Math.floor(random() * 20)},120,records`),
        ""
      ].join("\n")
    },
    { path: "data/a.csv", text: ["indicator,period,place,value,source", ...rows, ""].join("\n") },
    {
      path: "logframes/only.yaml",
      text: [
        "logframe: only",
        "title: The only phase",
        `period: ${start}..${end}`,
        "goal:",
        "  statement: Families of the district live in good health",
        "  indicators:",
        ...indent(share(["illness", "Families without illness in the last month", "", "Household survey"]), 4),
        "outcomes:",
        ...outcomes.flatMap((state, index) => indent(outcome(state, index), 2)),
        ""
      ].join("\n")
    },
    {
      path: "programme.yaml",
      text: [
        "programme: made-up",
        "title: A programme that is made up",
        `period: ${start}..${end}`,
        "places: {north: North district, south: South district}",
        "sources: {records: {title: Programme records}}",
        ""
      ].join("\n")
    }
  ]
}
