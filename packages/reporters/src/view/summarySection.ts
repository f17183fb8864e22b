import { type Caveat, type Status, statuses } from "@logframe/core"
import type { ReportInput } from "./ReportInput.js"
import type { Block, Section } from "./ReportView.js"
import type { Speech } from "./Speech.js"

/** How many indicators stand how, what cannot be told, and the notice about what is illustrative. */
export const summarySection = ({ programme, assessment }: ReportInput, { words, text }: Speech): Section => {
  const all = assessment.logframes.flatMap(({ indicators }) => indicators)
  const untold = all.filter(({ status }) => untoldStatuses.has(status)).length
  const isIllustrative = all.some(({ caveats }) => caveats.some((caveat) => caveat.startsWith("illustrative")))
  const told = assessment.logframes.map(({ logframe, indicators, counts }) =>
    words.sentence.summary({
      logframe: logframe.id,
      indicators: indicators.length,
      illustrative: indicators.filter(
        ({ status, caveats }) => !untoldStatuses.has(status) && caveats.some(isOfJudgement)
      ).length,
      told: statuses
        .filter((status) => counts[status] > 0)
        .map((status) => `${counts[status]} ${words.status[status].word}`)
        .join(", ")
    })
  )
  const blocks: ReadonlyArray<Block> = [
    ...(programme.summary ? [{ kind: "paragraph", text: text(programme.summary) } as const] : []),
    ...(isIllustrative
      ? [{ kind: "notice", title: words.illustrativeTitle, text: words.illustrativeNotice } as const]
      : []),
    { kind: "list", items: told },
    { kind: "paragraph", text: words.sentence.untold({ count: untold, of: all.length }) }
  ]
  return { id: "summary", title: words.heading.summary, blocks }
}

const untoldStatuses: ReadonlySet<Status> = new Set(["no-data", "cannot-tell"])

const isOfJudgement = (caveat: Caveat): boolean => caveat === "illustrative-target" || caveat === "illustrative-actual"
