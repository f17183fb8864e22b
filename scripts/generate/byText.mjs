/** Orders strings by their UTF-16 code units: the same on every machine. */
export const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
