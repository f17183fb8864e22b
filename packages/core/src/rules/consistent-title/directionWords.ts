/** How a title that says which way things should go begins, by language. */
export interface DirectionWords {
  readonly increase: ReadonlySet<string>
  readonly decrease: ReadonlySet<string>
}

const words = (increase: string, decrease: string): DirectionWords => ({
  increase: new Set(increase.split(" ")),
  decrease: new Set(decrease.split(" "))
})

/** The first words of such titles, in lower case and without accents. "Improved" is left out: less may be better. */
export const directionWords: Readonly<Record<string, DirectionWords>> = {
  en: words(
    "increase increased increasing",
    "reduction reduced reducing decrease decreased decreasing decline declining"
  ),
  fr: words("augmentation hausse accroissement", "reduction diminution baisse recul"),
  es: words("aumento incremento", "reduccion disminucion descenso"),
  pt: words("aumento incremento crescimento", "reducao diminuicao queda")
}
