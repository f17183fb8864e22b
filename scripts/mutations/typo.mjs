/** A word with one slip of the finger: a letter lost, doubled or swapped with the next. Never the word itself. */
export const typo = (word, random) => {
  const letters = [...word]
  const at = Math.floor(random() * letters.length)
  const slips = [
    letters.toSpliced(at, 1),
    letters.toSpliced(at, 0, letters[at]),
    at + 1 < letters.length ? letters.toSpliced(at, 2, letters[at + 1], letters[at]) : letters.slice(0, -1)
  ]
  const slip = slips[Math.floor(random() * slips.length)].join("")
  return slip === word || slip === "" || /^-|-$|--/u.test(slip) ? `${word}x` : slip
}
