export * from "./EngineError.js"
export * from "./sql/FigureRow.js"
export * from "./sql/Numbering.js"
export * from "./sql/assembleFigures.js"
