import { Option } from "commander"
import type { CommandContext } from "./CommandContext.js"
import type { CheckCommandOptions } from "./commands/check.js"
import type { DiffOptions } from "./commands/diff.js"
import type { FmtOptions } from "./commands/fmt.js"
import type { InitOptions } from "./commands/init.js"
import type { ReportOptions } from "./commands/report.js"
import type { RulesOptions } from "./commands/rules.js"
import type { ValidateOptions } from "./commands/validate.js"
import { describeData } from "./describeData.js"
import { describePortfolio } from "./describePortfolio.js"
import { findingsEncoders } from "./encoders/index.js"
import { engineNames } from "./engines/chosenEngine.js"
import { UsageError } from "./terminal/UsageError.js"

/** Describes every command. Each loads its code only when it is called. */
export const describeCommands = (context: CommandContext): void => {
  describeInit(context)
  describeValidate(context)
  describeFmt(context)
  describeCheck(context)
  describeDiff(context)
  describeReport(context)
  describeData(context)
  describePortfolio(context)
  describeRules(context)
  describeExplain(context)
  describeLsp(context)
}

interface DiffCommandOptions extends DiffOptions {
  readonly working?: boolean
}

const asOfHelp = "as the programme stood on a day (2010-12-31, or today); the last day of its data unless said"

const engineHelp = "what measures the data; memory for small ones and duckdb for others, unless said"

const donorHelp = "hold the files against a donor's profile, such as fcdo; the policy's, or oecd-dac, unless said"

const rejectsHelp = "write every row of data with an error into a CSV file, with what is wrong in it"

const describeInit = ({ program, terminal, ended }: CommandContext): void => {
  program
    .command("init")
    .description("start a programme: asks a few questions, and creates its files")
    .argument("[folder]", "the new programme's folder")
    .option("--yes", "ask nothing: take what is usual where no flag says otherwise")
    .addOption(new Option("--language <tag>", "language of the texts").choices(["en", "es", "fr", "pt"]))
    .option("--organisation <name>", "who carries the programme out")
    .option("--title <title>", "the programme's title")
    .option("--fiscal-year-start <month>", "first month of the fiscal year, 1 to 12")
    .option("--period <years>", "years such as 2026..2028, or fiscal years such as FY2026..FY2028")
    .option("--places <names>", "places, divided by commas")
    .option("--schemas", "only write the editors' schemas into a programme that is there, as after an update")
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { init } = await import("./commands/init.js")
      ended(await init(folder, options, terminal))
    })
}

const describeValidate = ({ program, terminal, version, modules, ended }: CommandContext): void => {
  const format = new Option("--format <name>", "how findings are written")
  program
    .command("validate")
    .description("find everything that is wrong or weak in a programme's files")
    .argument("<folder...>", "programme folders, each with a programme.yaml")
    .addOption(format.choices(Object.keys(findingsEncoders)).default("text"))
    .addOption(new Option("--json", "short for --format json").conflicts("format"))
    .option("--donor <id>", donorHelp)
    .addOption(
      new Option("--fix", "mend what can be mended without asking, and report what is left").conflicts("watch")
    )
    .addOption(new Option("--rejects <file>", rejectsHelp).conflicts("watch"))
    .option("--watch", "validate again whenever a file changes, until Ctrl+C")
    .action(async (folders: ReadonlyArray<string>, options: ValidateOptions) => {
      const { validate } = await modules.validate()
      ended(await validate(folders, { ...options, version }, terminal))
    })
}

const describeFmt = ({ program, terminal, ended }: CommandContext): void => {
  program
    .command("fmt")
    .description("lay out a programme's YAML files in the canonical way; every comment and value stays")
    .argument("[path...]", "programme folders or YAML files; this folder unless said")
    .option("--check", "change nothing, and end with 1 when a file would change")
    .action(async (paths: ReadonlyArray<string>, options: FmtOptions) => {
      const { fmt } = await import("./commands/fmt.js")
      ended(fmt(paths.length > 0 ? paths : ["."], options, terminal))
    })
}

const describeCheck = ({ program, terminal, modules, ended }: CommandContext): void => {
  const failOn = new Option("--fail-on <status>", "exit with 1 when an indicator is so or worse")
  program
    .command("check")
    .description("hold a programme's data against its targets")
    .argument("<folder>", "the programme's folder")
    .option("--logframe <id>", "only this logframe")
    .option("--donor <id>", donorHelp)
    .option("--as-of <day>", asOfHelp)
    .addOption(failOn.choices(["off-track", "at-risk", "no-data", "never"]).default("off-track"))
    .option("--rejects <file>", rejectsHelp)
    .option("--json", "print the assessment as JSON")
    .option("--by <names>", "tell actuals apart by disaggregations and a level of places, such as district,sex")
    .option("--actuals <file>", "write the actuals of each reporting period as CSV; - is the standard output")
    .addOption(new Option("--engine <name>", engineHelp).choices(engineNames))
    .option(
      "--memory <size>",
      "what duckdb may use before it writes to disk, such as 4GB; most of the machine's unless said"
    )
    .action(async (folder: string, options: CheckCommandOptions) => {
      const { check } = await modules.check()
      ended(await check(folder, options, terminal))
    })
}

const describeDiff = ({ program, terminal, ended }: CommandContext): void => {
  const format = new Option("--format <name>", "how the differences are written")
  program
    .command("diff")
    .description("tell what differs between two logframes of a programme, or between two git revisions of it")
    .argument("<a>", "a logframe such as 2004-2007, or a revision such as HEAD~1")
    .argument("[b]", "another one; without it revision A is compared with the working tree")
    .argument("[folder]", "the programme's folder; . unless said")
    .option("--working", "compare revision A with the working tree; what follows A is then the folder")
    .addOption(format.choices(["text", "json", "markdown"]).default("text"))
    .option("--exit-code", "exit with 1 when there are differences")
    .action(async (...given: readonly [string, string?, string?, DiffCommandOptions?]) => {
      const [before, second, third, options] = given
      if (options?.working && third !== undefined)
        throw new UsageError("With --working only a revision and a folder are named.")
      const [after, folder = "."] = options?.working ? [undefined, second] : [second, third]
      const { diff } = await import("./commands/diff.js")
      ended(diff({ before, after, folder }, { format: "text", ...options }, terminal))
    })
}

const describeReport = ({ program, terminal, ended }: CommandContext): void => {
  program
    .command("report")
    .description("write reports for donors")
    .argument("<folder>", "the programme's folder")
    .option("--criterion <names>", "a criterion of the OECD-DAC such as relevance, or all; several with commas", "all")
    .option("--format <names>", "html, md, or both with a comma", "html,md")
    .option("--as-of <day>", asOfHelp)
    .option("--out <folder>", "where to write; out/<programme> unless said")
    .addOption(new Option("--engine <name>", engineHelp).choices(engineNames))
    .action(async (folder: string, options: ReportOptions) => {
      const { report } = await import("./commands/report.js")
      ended(await report(folder, options, terminal))
    })
}

const describeRules = ({ program, terminal, ended }: CommandContext): void => {
  program
    .command("rules")
    .description("list the rules: what each finds, how gravely, and whose advice it is")
    .argument("[folder]", "a programme's folder, whose policy.yaml counts")
    .option("--donor <id>", donorHelp)
    .option("--json", "print the rules as JSON")
    .action(async (folder: string | undefined, options: RulesOptions) => {
      const { rules } = await import("./commands/rules.js")
      ended(rules(folder, options, terminal))
    })
}

const describeExplain = ({ program, terminal, ended }: CommandContext): void => {
  program
    .command("explain")
    .description("explain a finding's code, or how an indicator's figure came about")
    .argument("<name>", "a code such as require-baseline, or an indicator such as 2012-2014/prevalence")
    .argument("[folder]", "the programme's folder, for an indicator", ".")
    .option("--as-of <day>", asOfHelp)
    .action(async (name: string, folder: string, options: { readonly asOf?: string }) => {
      const { explain } = await import("./commands/explain.js")
      ended(await explain({ name, folder, asOf: options.asOf }, terminal))
    })
}

const describeLsp = ({ program, ended }: CommandContext): void => {
  program
    .command("lsp")
    .description("serve an editor: findings as you write, definitions, references, rename, completion")
    .option("--stdio", "speak over standard input and output, which is the only way and what it does unless said")
    .action(async () => {
      const { lsp } = await import("./commands/lsp.js")
      ended(await lsp(program.version() ?? ""))
    })
}
