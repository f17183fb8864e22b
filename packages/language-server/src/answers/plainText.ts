/** A user's text in Markdown: as it is written, on one line, and never markup. */
export const plainText = (text: string): string =>
  text.replaceAll(/\s+/gu, " ").replaceAll(/[\\`*_{}[\]<>#|~]/gu, "\\$&")
