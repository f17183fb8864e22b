import type { StarterWords } from "./StarterWords.js"

/** A starter programme's words in French. */
export const fr: StarterWords = {
  name: "Français",
  questions: {
    folder: "Dossier du nouveau programme",
    organisation: "Nom de votre organisation",
    title: "Titre du programme",
    fiscalYearStart: "Premier mois de votre exercice budgétaire, de 1 à 12",
    period: "Période, en années (2026..2028) ou en exercices budgétaires (FY2026..FY2028)",
    places: "Lieux, séparés par des virgules"
  },
  complaints: {
    folder: "Nommez un dossier qui ne contient pas encore de programme.",
    organisation: "Un nom tient sur une ligne et compte 200 caractères au plus.",
    title: "Un titre tient sur une ligne et compte 200 caractères au plus.",
    fiscalYearStart: "Un mois est un nombre de 1 à 12.",
    period:
      "Les années s'écrivent 2026..2028 ou FY2026..FY2028, dix au plus ; d'autres périodes peuvent s'écrire dans le fichier.",
    places: "Les lieux sont des noms séparés par des virgules, cinquante au plus, de 100 caractères au plus chacun."
  },
  usual: { organisation: "aucune", title: "Eau potable", places: "Nord, Sud" },
  comments: {
    programme:
      "Qui travaille où et quand, et les mots que les cadres logiques partagent. Adaptez ce qui vous concerne, puis lancez : logframe validate .",
    logframe:
      "Un petit exemple pour commencer. Remplacez énoncés, indicateurs et chiffres par les vôtres. `illustrative: true` marque chaque chiffre comme exemple dans tous les rapports ; effacez-le quand les chiffres sont les vôtres.",
    policy:
      "La sévérité des règles pour ce programme. `logframe rules` en donne la liste, `logframe explain NOM` en explique une."
  },
  percent: "%",
  survey: "Enquête auprès des ménages",
  records: { id: "registres-du-programme", title: "Registres du programme" },
  monitoringOfficer: "Responsable du suivi-évaluation",
  waterEngineer: "Ingénieur hydraulicien",
  sex: { title: "Sexe", female: "Femmes et filles", male: "Hommes et garçons" },
  age: { title: "Âge", children: "Moins de 18 ans", adults: "18 ans et plus" },
  goal: {
    statement: "Moins d'enfants tombent malades à cause de l'eau",
    illness: {
      id: "enfants-avec-diarrhee",
      title: "Enfants de moins de cinq ans ayant eu la diarrhée au cours des deux dernières semaines"
    }
  },
  outcome: {
    id: "eau-potable",
    title: "Les ménages boivent de l'eau potable toute l'année",
    assumption: "La nappe ne descend pas au-dessous du fond des puits",
    risk: "Les pièces de rechange des pompes ne se trouvent pas dans le district",
    mitigation: "Un commerçant de chaque district s'engage à les garder en stock",
    households: {
      id: "menages-source-protegee",
      title: "Ménages qui boivent l'eau d'une source protégée",
      definition: "Une source compte lorsqu'elle est couverte et à 30 minutes au plus, aller et retour"
    }
  },
  wells: {
    id: "puits",
    title: "Des puits protégés sont en service",
    built: {
      id: "puits-construits",
      title: "Puits construits et remis aux comités",
      unit: "puits",
      verification: "Procès-verbaux de remise"
    },
    activity: { id: "forage", title: "Forer et cuveler les puits" }
  },
  hygiene: {
    id: "hygiene",
    title: "Les séances d'hygiène touchent les familles de chaque village",
    people: {
      id: "participants-aux-seances",
      title: "Personnes ayant participé à une séance d'hygiène",
      unit: "personnes",
      verification: "Listes de présence",
      limits: "Une personne qui vient deux fois est comptée deux fois."
    },
    activity: { id: "seances", title: "Tenir des séances d'hygiène avec des volontaires des villages" }
  }
}
