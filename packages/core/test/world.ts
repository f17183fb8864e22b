import type { SourceFile } from "../src/source/SourceFile.js"

/** A small programme with nothing wrong in it, on which every page tries its examples: a page's files replace its files. */
export const world: ReadonlyArray<SourceFile> = [
  {
    path: "programme.yaml",
    text: `programme: clean-water
title: Clean water for two districts
period: 2008..2014
places: {north: North district, south: South district}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
sources: {records: {title: Programme records}}
`
  },
  {
    path: "logframes/2008-2011.yaml",
    text: `logframe: 2008-2011
title: Clean water
period: 2008..2011
goal:
  statement: Children are healthy
  indicators:
    diarrhoea:
      title: Children with diarrhoea in the last two weeks
      unit: percent
      entry: estimate
      direction: decrease
      baseline: {value: 20, period: 2007, sample: 400, source: records}
      targets: {2011: 10}
      verification: Household survey
outcomes:
  safe-water:
    statement: Households drink safe water
    assumptions: [Rains stay as they were]
    indicators:
      households-served:
        title: Households that use a protected well
        unit: households
        entry: increment
        baseline: 0
        targets: {2008: 100, 2009: 120}
        verification: Register of water committees
    outputs:
      wells:
        statement: Wells are built
        indicators:
          wells-built:
            title: Wells built
            unit: wells
            entry: increment
            baseline: 0
            targets: {2008: 10, 2009: 12}
            verification: Handover records
`
  },
  { path: "data/wells.csv", text: "indicator,period,place,value,source\nwells-built,2008,north,6,records\n" }
]
