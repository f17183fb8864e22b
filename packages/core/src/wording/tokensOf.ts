const wordOrMark = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*|[;:,.()]/gu

/** A text taken apart: its words in lower case, and marks. */
export type Tokens = ReadonlyArray<string>

/**
 * The words of a text in lower case, and its marks `; : , . ( )` each by itself. What an apostrophe joins is taken apart
 * (`l'eau` is `l`, `eau`); what a hyphen joins is not.
 */
export const tokensOf = (text: string): Tokens => text.normalize("NFC").toLowerCase().match(wordOrMark) ?? []

/** Whether a token is a word or a number, and not a mark. */
export const isWord = (token: string | undefined): token is string =>
  token !== undefined && token !== "" && !";:,.()".includes(token)
