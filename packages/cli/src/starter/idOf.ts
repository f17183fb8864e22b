/** Letters that are no letter with an accent, and how they are written without. */
const spelled: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th" }

const maxLength = 60

/** An id made of a text's Latin letters and digits: `siem-reap` of "Siem Reap". Undefined where it has none. */
export const idOf = (text: string): string | undefined => {
  const plain = text
    .toLowerCase()
    .replaceAll(/[ßæœøđðłþ]/gu, (letter) => spelled[letter] ?? letter)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/['’]/gu, "")
  const words = plain.match(/[a-z0-9]+/gu) ?? []
  let id = ""
  for (const word of words) {
    const longer = id === "" ? word.slice(0, maxLength) : `${id}-${word}`
    if (longer.length > maxLength) break
    id = longer
  }
  return id === "" ? undefined : id
}
