import { describe, expect, it } from "vitest"
import { bannedSyntax } from "./architecture/bannedSyntax.js"
import { cycles } from "./architecture/cycles.js"
import { dependencies } from "./architecture/dependencies.js"
import { docComments } from "./architecture/docComments.js"
import { findingPages } from "./architecture/findingPages.js"
import { layers } from "./architecture/layers.js"
import { names } from "./architecture/names.js"
import { oneWindow } from "./architecture/oneWindow.js"
import { purity } from "./architecture/purity.js"
import { readSources } from "./architecture/SourceText.js"
import { sizes } from "./architecture/sizes.js"

const sources = readSources()
const laws = [layers, cycles, names, sizes, purity, oneWindow, dependencies, docComments, bannedSyntax, findingPages]

for (const { name, violations, plants } of laws) {
  describe(`law: ${name}`, () => {
    it("is kept", () => {
      expect(sources.length).toBeGreaterThan(50)
      expect(violations(sources)).toEqual([])
    })

    // A law that cannot be broken holds nothing: each breach is planted in a copy of the sources, and must be reported.
    for (const { what, plant, reported } of plants) {
      it(`reports ${what}`, () => {
        const known = new Set(violations(sources))
        const fresh = violations(plant(sources)).filter((violation) => !known.has(violation))
        expect(fresh).toContainEqual(expect.stringContaining(reported))
      })
    }
  })
}
