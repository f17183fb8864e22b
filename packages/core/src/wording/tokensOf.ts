const wordOrMark = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*|[;:,.()]/gu

// Classes of all letters of all scripts take longer to prepare than all texts of a logframe that has none of them.
const isPlain = /^[\x20-\x7e\n]*$/u
const plainWordOrMark = /[a-z0-9]+(?:-[a-z0-9]+)*|[;:,.()]/gu

/** A text taken apart: its words in lower case, and marks. */
export type Tokens = ReadonlyArray<string>

/**
 * The words of a text in lower case, and its marks `; : , . ( )` each by itself. What an apostrophe joins is taken apart
 * (`l'eau` is `l`, `eau`); what a hyphen joins is not.
 */
export const tokensOf = (text: string): Tokens =>
  isPlain.test(text)
    ? (text.toLowerCase().match(plainWordOrMark) ?? [])
    : (text.normalize("NFC").toLowerCase().match(wordOrMark) ?? [])

/** Whether a token is a word or a number, and not a mark. */
export const isWord = (token: string | undefined): token is string =>
  token !== undefined && token !== "" && !";:,.()".includes(token)
