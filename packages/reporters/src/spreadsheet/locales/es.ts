import type { TemplateWords } from "./TemplateWords.js"

/** A table for the field in Spanish. */
export const es: TemplateWords = {
  instructions: "Instrucciones",
  how: "Cómo rellenar la tabla",
  steps: ({ start, end }) => [
    "Escriba en la hoja «data», una cifra por fila. Elija indicadores, lugares y categorías en las listas; son identificadores, y sus nombres están abajo.",
    `Los días de una fila están entre el ${start} y el ${end}.`,
    "Una cifra que falta no tiene fila: borre las filas para las que no tenga ninguna. Si no hubo nada, escriba 0.",
    "No añada, renombre ni mueva columnas. Escriba sus observaciones en la columna «note»."
  ],
  headings: {
    indicators: "Indicadores",
    places: "Lugares",
    name: "Nombre en la tabla",
    unit: "Unidad",
    give: "Qué indicar",
    by: "Desglosado por",
    days: "Días"
  },
  give: {
    whole: "value: un número entero, 0 o más",
    number: "value: un número",
    percent: "value: un número de 0 a 100",
    answer: "value: yes (sí) o no",
    rank: "value: uno de",
    ratio: "numerator (numerador) y denominator (denominador)",
    person: "person: un código para la persona, nunca su nombre",
    sample: "sample: a cuántas personas se preguntó"
  },
  prompt: {
    choose: "Elija de la lista.",
    date: ({ start, end }) => `Un día del ${start} al ${end}.`,
    person: "Un código para la persona, siempre el mismo; nunca su nombre.",
    refused: "Este valor no es posible aquí."
  }
}
