import type { TemplateWords } from "./TemplateWords.js"

/** A table for the field in French. */
export const fr: TemplateWords = {
  instructions: "Instructions",
  how: "Comment remplir le tableau",
  steps: ({ start, end }) => [
    "Écrivez sur la feuille « data », un chiffre par ligne. Choisissez indicateurs, lieux et catégories dans les listes ; ce sont des identifiants, leurs noms figurent ci-dessous.",
    `Les jours d'une ligne se situent entre le ${start} et le ${end}.`,
    "Un chiffre manquant n'a pas de ligne : effacez les lignes pour lesquelles vous n'en avez pas. S'il n'y a rien du tout, écrivez 0.",
    "N'ajoutez, ne renommez et ne déplacez aucune colonne. Écrivez vos remarques dans la colonne « note »."
  ],
  headings: {
    indicators: "Indicateurs",
    places: "Lieux",
    name: "Nom dans le tableau",
    unit: "Unité",
    give: "À indiquer",
    by: "Ventilé par",
    days: "Jours"
  },
  give: {
    whole: "value : un nombre entier, 0 ou plus",
    number: "value : un nombre",
    percent: "value : un nombre de 0 à 100",
    answer: "value : yes (oui) ou no (non)",
    rank: "value : un de",
    ratio: "numerator (numérateur) et denominator (dénominateur)",
    person: "person : un code pour la personne, jamais son nom",
    sample: "sample : combien de personnes ont été interrogées"
  },
  prompt: {
    choose: "Choisissez dans la liste.",
    date: ({ start, end }) => `Un jour du ${start} au ${end}.`,
    person: "Un code pour la personne, toujours le même ; jamais son nom.",
    refused: "Cette valeur n'est pas possible ici."
  }
}
