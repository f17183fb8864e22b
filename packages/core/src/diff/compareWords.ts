/** A run of words that both texts have, or that only one of them has. */
export interface WordRun {
  readonly kind: "same" | "removed" | "added"
  readonly text: string
}

/** Beyond this many comparisons the whole text is taken as replaced. */
const mostComparisons = 1_000_000

/**
 * What changed from one wording to another, word by word: the longest sequence of words that both have (Hirschberg, 1977)
 * is kept, and what lies between was removed or added. White space is not compared; in scripts that put none between words
 * each cluster of letters stands for a word.
 */
export const compareWords = (before: string, after: string): ReadonlyArray<WordRun> => {
  const [was, is] = [tokensOf(before), tokensOf(after)]
  const shorter = Math.min(was.length, is.length)
  let start = 0
  while (start < shorter && isSameWord(was[start], is[start])) start++
  let end = 0
  while (end < shorter - start && isSameWord(was.at(-1 - end), is.at(-1 - end))) end++
  const middle = changedWords(was.slice(start, was.length - end), is.slice(start, is.length - end))
  return merged([
    ...is.slice(0, start).map((fresh, index) => kept(was[index] ?? "", fresh)),
    ...middle,
    ...is.slice(is.length - end).map((text): WordRun => ({ kind: "same", text }))
  ])
}

/** Words with the space that follows them. */
const tokensOf = (text: string): ReadonlyArray<string> =>
  (text.trim().match(/\S+\s*/gu) ?? []).flatMap((word) =>
    spaceless.test(word) ? (word.match(cluster) ?? []) : [word.replace(/\s+$/u, " ")]
  )

const spaceless =
  /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A letter with its marks; a Khmer consonant with those written below it. */
const cluster = /\S\p{M}*(?:(?<=\u17d2)\S\p{M}*)*\s*/gu

const isSameWord = (a: string | undefined, b: string | undefined): boolean => a?.trimEnd() === b?.trimEnd()

const removed = (text: string): WordRun => ({ kind: "removed", text })

const added = (text: string): WordRun => ({ kind: "added", text })

/** A word that both have, with the space after it where either has one. */
const kept = (old: string, fresh: string): WordRun => ({ kind: "same", text: old.length > fresh.length ? old : fresh })

const changedWords = (was: ReadonlyArray<string>, is: ReadonlyArray<string>): ReadonlyArray<WordRun> => {
  if (was.length * is.length > mostComparisons || was.length === 0 || is.length === 0)
    return [...was.map(removed), ...is.map(added)]
  const lengths = commonLengths(was, is)
  const width = is.length + 1
  const runs: Array<WordRun> = []
  let [i, j] = [0, 0]
  while (i < was.length && j < is.length) {
    const [old = "", fresh = ""] = [was[i], is[j]]
    const [skipOld = 0, skipFresh = 0] = [lengths[(i + 1) * width + j], lengths[i * width + j + 1]]
    if (isSameWord(old, fresh)) {
      runs.push(kept(old, fresh))
      i++
      j++
    } else if (skipOld >= skipFresh) {
      runs.push(removed(old))
      i++
    } else {
      runs.push(added(fresh))
      j++
    }
  }
  return [...runs, ...was.slice(i).map(removed), ...is.slice(j).map(added)]
}

/** For each pair of places, how many words the rests after them have in common in the same order. */
const commonLengths = (was: ReadonlyArray<string>, is: ReadonlyArray<string>): Uint32Array => {
  const width = is.length + 1
  const lengths = new Uint32Array((was.length + 1) * width)
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = is.length - 1; j >= 0; j--)
      lengths[i * width + j] = isSameWord(was[i], is[j])
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  return lengths
}

/** Neighbouring runs of a kind as one; what was removed before what was added in its place. */
const merged = (runs: ReadonlyArray<WordRun>): ReadonlyArray<WordRun> => {
  const out: Array<WordRun> = []
  let [gone, fresh] = ["", ""]
  const flush = (): void => {
    if (gone !== "") out.push({ kind: "removed", text: gone })
    if (fresh !== "") out.push({ kind: "added", text: fresh })
    gone = ""
    fresh = ""
  }
  for (const { kind, text } of runs) {
    if (kind === "removed") gone += text
    else if (kind === "added") fresh += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.kind === "same") out[out.length - 1] = { kind, text: last.text + text }
      else out.push({ kind, text })
    }
  }
  flush()
  return out
}
