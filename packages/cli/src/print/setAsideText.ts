import type { SetAside } from "@logframe/core"

/** How many rows were set aside, and of what was found in them how much, in words. */
export const setAsideText = ({ rows, of, reasons }: SetAside): string => {
  const found = reasons.map(({ code, findings }) => `${findings} ${code}`).join(", ")
  return `${rows} of ${of} rows of data ${rows === 1 ? "was" : "were"} set aside: ${found}`
}
