/** Text made safe for XML and HTML, in content and in quoted attributes. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => entities[character] ?? character)

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}
