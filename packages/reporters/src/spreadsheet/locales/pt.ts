import type { TemplateWords } from "./TemplateWords.js"

/** A table for the field in Portuguese. */
export const pt: TemplateWords = {
  instructions: "Instruções",
  how: "Como preencher a tabela",
  steps: ({ start, end }) => [
    "Escreva na folha «data», um valor por linha. Escolha indicadores, lugares e categorias nas listas; são identificadores, e os seus nomes estão em baixo.",
    `Os dias de uma linha situam-se entre ${start} e ${end}.`,
    "Um valor em falta não tem linha: apague as linhas para as quais não tem nenhum. Se não houve nada, escreva 0.",
    "Não acrescente, não mude o nome nem a posição das colunas. Escreva observações na coluna «note»."
  ],
  headings: {
    indicators: "Indicadores",
    places: "Lugares",
    name: "Nome na tabela",
    unit: "Unidade",
    give: "O que indicar",
    by: "Desagregado por",
    days: "Dias"
  },
  give: {
    whole: "value: um número inteiro, 0 ou mais",
    number: "value: um número",
    percent: "value: um número de 0 a 100",
    answer: "value: yes (sim) ou no (não)",
    rank: "value: um de",
    ratio: "numerator (numerador) e denominator (denominador)",
    person: "person: um código para a pessoa, nunca o nome",
    sample: "sample: quantas pessoas foram inquiridas"
  },
  prompt: {
    choose: "Escolha na lista.",
    date: ({ start, end }) => `Um dia de ${start} a ${end}.`,
    person: "Um código para a pessoa, sempre o mesmo; nunca o nome.",
    refused: "Este valor não é possível aqui."
  }
}
