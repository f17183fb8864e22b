import { renderTemplate } from "../templates/renderTemplate.js"
import type { Encoder } from "./Encoder.js"

/** Markdown with pipe tables, as GitHub and Pandoc read them; pictures are left out, their figures stand in the tables. */
export const md: Encoder = {
  extension: "md",
  mediaType: "text/markdown",
  encode: (view) =>
    renderTemplate({ name: "md", escape: false }, escapedFields(view))
      .replace(/[^\S\n]+$/gmu, "")
      .replace(/\n{3,}/gu, "\n\n")
}

/** Keys whose values are names for machines and not text. */
const untouched: ReadonlySet<string> = new Set(["id", "kind", "annex", "status", "bullet", "line"])

/** The same data with every text made inert: nothing in it is markup, and it stays on one line. */
const escaped = (value: unknown): unknown => {
  if (typeof value === "string") return escapedText(value)
  if (Array.isArray(value)) return value.map(escaped)
  return typeof value === "object" && value !== null ? escapedFields(value) : value
}

const escapedFields = (value: object): object =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, untouched.has(key) ? inner : escaped(inner)]))

const escapedText = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_|[\]{}#~]/gu, "\\$&")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
