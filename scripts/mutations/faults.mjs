// Plants faults and looks what is found of them.
import { findingsIn, newAmong } from "./findings.mjs"
import { kinds } from "./kinds.mjs"
import { randomOf, sample } from "./random.mjs"

/**
 * What was found of one fault.
 *
 * @typedef {object} Outcome
 * @property {string} programme
 * @property {"at its place" | "elsewhere" | "as something else" | "not"} found
 * @property {ReadonlyArray<string>} codes the codes that name it
 * @property {ReadonlyArray<string>} shadows what was found besides, as `code file:line message`
 * @property {import("./plants.mjs").Plant} plant
 */

const shown = ({ code, location, message }) => `${code} ${location.file}:${location.line} ${message}`

/** @returns {Omit<Outcome, "programme">} */
const outcomeOf = (plant, codes, earlier) => {
  const fresh = newAmong(findingsIn(plant.files), earlier)
  const named = fresh.filter(({ code }) => codes.includes(code))
  const places = [{ path: plant.path, lines: plant.lines }, ...(plant.elsewhere ?? [])]
  const isThere = ({ location }) =>
    places.some(({ path, lines }) => path === location.file && lines.includes(location.line))
  const [first = named[0]] = named.filter(isThere)
  const found =
    first === undefined
      ? fresh.length > 0
        ? "as something else"
        : "not"
      : isThere(first)
        ? "at its place"
        : "elsewhere"
  return {
    found,
    codes: first === undefined ? [] : [first.code],
    shadows: fresh.filter((finding) => finding !== first).map(shown),
    plant
  }
}

/**
 * Plants each kind of fault into each programme, up to `most` times.
 *
 * @param {ReadonlyArray<import("./Programme.mjs").Programme>} programmes
 * @param {{ most: number, seed: number, only?: string }} options
 */
export const plantFaults = (programmes, { most, seed, only }) => {
  const earlier = new Map(programmes.map((programme) => [programme, findingsIn(programme.files)]))
  const chosen = kinds.filter(({ id }) => only === undefined || id.includes(only))
  return chosen.map((kind) => {
    const outcomes = programmes.flatMap((programme) => {
      const random = randomOf(seed)
      return sample(kind.sites(programme, random), most * 4, random)
        .flatMap((plantIt) => plantIt() ?? [])
        .slice(0, most)
        .map((plant) => ({ programme: programme.name, ...outcomeOf(plant, kind.codes, earlier.get(programme)) }))
    })
    return { kind, outcomes }
  })
}
