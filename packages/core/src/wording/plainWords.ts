const isPlain = /^[\x20-\x7e\s]*$/u

/**
 * The words of a text for comparing: lower case, and Latin letters without their accents, so that "Ménages" and "menages"
 * are one word. Signs of other scripts stay, since there they are letters. `%` and `#` are words: they stand for some.
 */
export const plainWords = (text: string): ReadonlyArray<string> => {
  // Most texts of most logframes have no accents, and a thousand logframes are looked at in one run.
  if (isPlain.test(text)) return text.toLowerCase().match(/[a-z0-9]+|[%#]/gu) ?? []
  return (
    text
      .normalize("NFD")
      .replaceAll(/[\u0300-\u036f]/gu, "")
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+|[%#]/gu) ?? []
  )
}
