/**
 * What makes two YAML parsers read a text differently, or what a file may not hold. A text with any of it is doubtful;
 * that costs time and nothing else, since it is then read by the parser that tells places.
 */
const doubts: ReadonlyArray<RegExp> = [
  /^(?:%|---|\.\.\.)/mu, // directives and document markers
  /(?:^|[\s[{,:-])[&*!][^\s]/mu, // anchors, aliases and tags
  /<<|__proto__/u,
  /(?:^|[{,[-])\s*\?(?:\s|$)/mu, // complex keys
  /(?:^|[{,[?-])\s*:/mu, // empty keys
  /(?:^|[{,[?-])\s*[-+]?(?:\d+\.\d*0|\d+\.|\.\d+)["']?\s*[:,}\]]/mu, // numbers that a key would keep as written
  /(?<![\w.])(?:\+[\d.]|-0(?![.\d]))/u, // signs that a key would keep
  /[|>][+-]?\d/u, // block texts with their indentation given
  /(?<![\w.-])[-+]?0[\dox_]/iu, // leading zeros, octal and hexadecimal numbers
  /\d{16}|\.(?:inf|nan)|\d[eE][-+]?\d/iu, // numbers that a double may not keep
  /[\t\u0085\u2028\u2029\ufeff]|\r(?!\n)/u,
  // Control characters.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u
]

/** Whether nothing in a text is doubtful, so that the fast parser may read it. */
export const isPlainText = (text: string): boolean => !doubts.some((doubt) => doubt.test(text))

/** Words, whole numbers, and such as `5-14` and `2009-Q1`. Any other key may have been something else in the text: nothing, a truth value, a decimal. */
const plainKey = /^(?!(?:null|true|false)$)(?:[A-Za-z][\w-]*|[1-9]\d*(?:-[\w-]+)?|\d{4}[-.][-.\dHQM]+)$/iu

/** Whether a key is read alike by both parsers. */
export const isPlainKey = (key: string): boolean => plainKey.test(key) && !isDecimal(key)

const isDecimal = (key: string): boolean => /^\d+\.\d*$/u.test(key)
