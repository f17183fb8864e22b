/** A word in which a letter of another script stands for the letter that it looks like. */
export interface MixedScriptWord {
  readonly word: string
  readonly letter: string
  /** Such as `U+043E`. */
  readonly code: string
  readonly script: "Cyrillic" | "Greek" | "Latin"
}

const word = /[\p{L}\p{M}]+/gu
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** The letters of each script that look like one of another; from Unicode's confusables (UTS 39). */
const lookAlikes = {
  Cyrillic: /^[АВЕЗІЈКМНОРСТУХѕіјаеорсухһԁԛԝ]+$/u,
  Greek: /^[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορυχι]+$/u,
  Latin: /^[ABEKMHOPCTYXIJSZNaeopcyxijsvhqwd]+$/u
} as const

/**
 * The first word in which every letter of one script is one that looks like a letter of the word's other script: "Wаter"
 * with a Cyrillic а. A word of two scripts whose letters cannot be mistaken ("kΩ", "βeta", "SMSка") is none.
 */
export const mixedScriptWord = (text: string): MixedScriptWord | undefined => {
  if (!foreign.test(text)) return undefined
  for (const [found] of text.matchAll(word)) {
    const other = /\p{Script=Cyrillic}/u.test(found) ? "Cyrillic" : "Greek"
    const [theirs, ours] = [lettersOf(found, other), lettersOf(found, "Latin")]
    if (theirs === "" || ours === "") continue
    // The fewer letters are the ones that strayed in.
    const [script, letters]: readonly [MixedScriptWord["script"], string] =
      ours.length < theirs.length ? ["Latin", ours] : [other, theirs]
    if (lookAlikes[script].test(letters)) return mixed(found, script, letters)
  }
  return undefined
}

const mixed = (found: string, script: MixedScriptWord["script"], letters: string): MixedScriptWord => {
  const [letter = ""] = letters
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
  return { word: found, letter, code, script }
}

const ofScript = {
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Greek: /\p{Script=Greek}/gu,
  Latin: /\p{Script=Latin}/gu
} as const

const lettersOf = (found: string, script: keyof typeof ofScript): string =>
  (found.match(ofScript[script]) ?? []).join("")
