import { plain } from "./plain.js"

/** Text from a file as Markdown that does nothing: on one line, with every character that could be markup, a link, a mention or a reference made plain. */
export const inert = (text: string): string =>
  plain(text)
    .replace(/\s+/gu, " ")
    .replace(/[\\*_[\]~|]|:(?=\/\/)|(?<=www)\.|(?<=mailto|xmpp):/giu, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("`", "&#96;")
    // GitHub looks for @names, #numbers and $formulas$ after Markdown is read, and passes over what is in code.
    .replace(/(?<!&)[@#$]|(?<=\bgh)-(?=\d)/giu, "<code>$&</code>")
