import { type Command, Option } from "commander"
import type { CommandContext } from "./CommandContext.js"
import type { DataContractOptions } from "./commands/dataContract.js"
import type { DataDescribeOptions } from "./commands/dataDescribe.js"
import type { DataQualityOptions } from "./commands/dataQuality.js"
import type { DataTemplateOptions } from "./commands/dataTemplate.js"

/** Describes the commands about a programme's data. Each loads its code only when it is called. */
export const describeData = (context: CommandContext): void => {
  const group = context.program
    .command("data")
    .description("what rows of data must be, where they come from, and how good those are that came")
  describeContract(group, context)
  describeDescribe(group, context)
  describeTemplate(group, context)
  describeQuality(group, context)
}

const describeDescribe = (group: Command, { terminal, ended }: CommandContext): void => {
  group
    .command("describe")
    .description("tell where the data come from, how their columns are read, and what is in them")
    .argument("<folder>", "the programme's folder")
    .option("--json", "print the description as JSON")
    .action(async (folder: string, options: DataDescribeOptions) => {
      const { dataDescribe } = await import("./commands/dataDescribe.js")
      ended(await dataDescribe(folder, options, terminal))
    })
}

const describeContract = (group: Command, { terminal, ended }: CommandContext): void => {
  group
    .command("contract")
    .description("tell what a row of data must be: columns, indicators, days, places, categories and figures")
    .argument("<folder>", "the programme's folder")
    .addOption(new Option("--json-schema", "print a JSON Schema of one row").conflicts("json"))
    .option("--strict", "let the schema refuse what is only warned of as well")
    .option("--json", "print the contract as JSON")
    .option("--donor <id>", "weigh the rules by a donor's profile, such as fcdo; the policy's unless said")
    .action(async (folder: string, options: DataContractOptions) => {
      const { dataContract } = await import("./commands/dataContract.js")
      ended(dataContract(folder, options, terminal))
    })
}

const describeTemplate = (group: Command, { terminal, ended }: CommandContext): void => {
  group
    .command("template")
    .description("write an empty table for the field, with what the programme allows to choose from")
    .argument("<folder>", "the programme's folder")
    .addOption(new Option("--format <name>", "what is written").choices(["csv", "xlsx"]).default("csv"))
    .option("--indicators <names>", "only these indicators, divided by commas")
    .option("--period <period>", "only reporting periods in this one, such as 2010 or 2009..2011")
    .option("--places <ids>", "only these places, divided by commas; those in which no other lies unless said")
    .option("--records", "rows of days, and not of reporting periods")
    .option("--prefill", "a row for each indicator, period and place, so that only the figure is to be written")
    .option("--out <file>", "where to write; the terminal for csv and out/<programme>/data.xlsx unless said")
    .action(async (folder: string, options: DataTemplateOptions) => {
      const { dataTemplate } = await import("./commands/dataTemplate.js")
      ended(await dataTemplate(folder, options, terminal))
    })
}

const describeQuality = (group: Command, { terminal, ended }: CommandContext): void => {
  group
    .command("quality")
    .description("tell how good the data are: completeness, duplicates, outliers, changes, digits, contradictions")
    .argument("<folder>", "the programme's folder")
    .option("--as-of <day>", "reports are due up to this day; the last day of the data unless said")
    .option("--due-within <days>", "days after the end of a period in which a report is in time; 15 unless said")
    .option("--json", "print every flag as JSON")
    .action(async (folder: string, options: DataQualityOptions) => {
      const { dataQuality } = await import("./commands/dataQuality.js")
      ended(await dataQuality(folder, options, terminal))
    })
}
