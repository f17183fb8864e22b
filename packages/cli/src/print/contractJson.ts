import type { DataContract } from "@logframe/core"

/** The contract as JSON, with every key of `DataContract`; the calendar's periods by name. */
export const contractJson = ({ calendar, ...contract }: DataContract): string =>
  `${JSON.stringify({ ...contract, calendar: { ...calendar, named: Object.fromEntries(calendar.named) } }, undefined, 2)}\n`
