/** Prints cells in columns of some widths: the first to the left, numbers to the right. */
export const printRow = (cells, widths) =>
  console.log(cells.map((cell, index) => String(cell)[index === 0 ? "padEnd" : "padStart"](widths[index])).join("  "))
