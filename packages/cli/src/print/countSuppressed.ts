/** How many findings comments ask to ignore, in words; nothing for none. */
export const countSuppressed = (count: number): string => (count === 0 ? "" : `; ${count} ignored by comments`)
