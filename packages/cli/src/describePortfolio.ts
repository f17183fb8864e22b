import type { CommandContext } from "./CommandContext.js"
import type { PortfolioOptions } from "./commands/portfolio.js"

/** Describes the command about several programmes. It loads its code only when it is called. */
export const describePortfolio = ({ program, terminal, ended }: CommandContext): void => {
  program
    .command("portfolio")
    .description("add up what several programmes report for the same indicators of a library")
    .argument("<folder...>", "programme folders, each with a programme.yaml")
    .option(
      "--as-of <day>",
      "as the programmes stood on a day (2010-12-31, or today); the last day of all data unless said"
    )
    .option("--period <period>", "only what happened within a period such as 2009 or 2009..2011; all unless said")
    .option("--json", "print the figures as JSON")
    .action(async (folders: ReadonlyArray<string>, options: PortfolioOptions) => {
      const { portfolio } = await import("./commands/portfolio.js")
      ended(await portfolio(folders, options, terminal))
    })
}
