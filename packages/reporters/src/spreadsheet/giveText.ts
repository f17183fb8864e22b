import type { TemplateIndicator } from "@logframe/core"
import type { TemplateWords } from "./locales/TemplateWords.js"

/** What a row of an indicator gives, in words: the first way that there is. */
export const giveText = (
  { home, countsWholes }: Pick<TemplateIndicator, "home" | "countsWholes">,
  { give }: TemplateWords
): string => {
  const [form] = home.forms
  const value = form?.value
  if (value?.kind === "answer") return give.answer
  if (value?.kind === "rank") return `${give.rank} ${value.ranks.join(", ")}`
  if (value === undefined) return form?.needs.includes("person") ? give.person : give.ratio
  const figure = value.most === undefined ? (countsWholes ? give.whole : give.number) : give.percent
  return home.entry === "mean" || home.entry === "estimate" ? `${figure}; ${give.sample}` : figure
}
