import type { Severity } from "@logframe/core"

/** The parts of a finding's page that say what it is, without its examples. Texts are Markdown. */
export interface PageParts {
  readonly severity: Severity
  /** What it finds, in one paragraph. */
  readonly what: string
  readonly why: string
  readonly whatToDo: string
  /** The guide that it stands on; undefined for a finding of the language itself. */
  readonly source: string | undefined
}

/** Takes a finding's page apart. The generator holds every page to this form. */
export const pagePartsOf = (page: string): PageParts => {
  const [head = "", ...sections] = page.split(/^## /mu)
  const [, severity = "", ...what] = head.trim().split("\n\n")
  const section = (title: string): string | undefined =>
    sections
      .find((text) => text.startsWith(`${title}\n`))
      ?.slice(title.length)
      .trim()
  return {
    severity: severityNamed(severity.replace("Severity: ", "")),
    what: what.join("\n\n").replaceAll("\n", " "),
    why: section("Why") ?? "",
    whatToDo: section("What to do") ?? "",
    source: section("Source")
  }
}

const severityNamed = (name: string): Severity => (name === "warning" || name === "note" ? name : "error")
