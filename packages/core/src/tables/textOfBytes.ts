import type { TextEncoding } from "../model/DataSource.js"

/** What browsers and Node have in common, and the language's own library does not know. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean }
) => { readonly decode: (bytes: Uint8Array) => string }

/** A file's text, and the encoding in which it was; or why it is no text. */
export type TextOfBytes = { readonly text: string; readonly encoding: TextEncoding } | { readonly problem: string }

/**
 * The text of a file's bytes: by its byte order mark; else in the encoding that is declared; else in UTF-8, and nothing is
 * guessed. A byte order mark stays in the text. What cannot be in that encoding is no text, and a text of data has no NUL.
 */
export const textOfBytes = (bytes: Uint8Array, declared?: TextEncoding): TextOfBytes => {
  const marked = markIn(bytes)
  const encoding = marked ?? declared ?? "utf-8"
  if (encoding === "latin-1") return checked(latin1Text(bytes), encoding)
  if (encoding === "windows-1252") return checked(windowsText(bytes), encoding)
  try {
    const name = encoding === "utf-8" ? "utf-8" : isBigEndian(bytes) ? "utf-16be" : "utf-16le"
    return checked(new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes), encoding)
  } catch {
    return { problem: declared === undefined || marked ? "it is not UTF-8 text" : `it is not ${encoding} text` }
  }
}

const checked = (text: string, encoding: TextEncoding): TextOfBytes =>
  text.includes("\u0000")
    ? { problem: "it holds the character NUL, as texts in UTF-16 do when they are read as something else" }
    : { text, encoding }

const markIn = (bytes: Uint8Array): TextEncoding | undefined => {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8"
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? "utf-16" : undefined
}

/** Without a mark, a first letter of the Latin script tells which of its bytes comes first. */
const isBigEndian = ([first, second]: Uint8Array): boolean =>
  (first === 0xfe && second === 0xff) || (first === 0 && second !== 0)

const latin1Text = (bytes: Uint8Array): string => {
  const parts: Array<string> = []
  for (let start = 0; start < bytes.length; start += portion) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + portion)))
  }
  return parts.join("")
}

/** The letters of Windows-1252 from 0x80 on that Latin-1 does not have; `\ufffd` where it has none either. */
const windowsLetters = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"

/** By hand, since Node takes Windows-1252 for Latin-1. */
const windowsText = (bytes: Uint8Array): string =>
  latin1Text(bytes).replaceAll(/[\u0080-\u009f]/gu, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter)

/** As many arguments as a call can surely have. */
const portion = 8192
