const number = String.raw`(\d{1,3}(?:[., ]\d{3})+|\d+)`

/** "per 1,000", "pour 1 000", "por cada 100.000"; a percentage is another thing. */
const base = new RegExp(String.raw`(?:\bper|\bpour|\bpar|\bpor(?: cada)?|/) ?${number}(?![\d.,]*\d|[ ]?%)`, "iu")

/** The base that a text names, such as 1000 in "deaths per 1,000 live births"; undefined where it names none above one. */
export const baseIn = (text: string): number | undefined => {
  if (!/\d{3}/u.test(text)) return undefined
  const found = base.exec(text.replaceAll(/\s/gu, " "))?.[1]
  const value = found === undefined ? Number.NaN : Number(found.replaceAll(/[., ]/gu, ""))
  return value >= 100 ? value : undefined
}
