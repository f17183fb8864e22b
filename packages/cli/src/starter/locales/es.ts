import type { StarterWords } from "./StarterWords.js"

/** A starter programme's words in Spanish. */
export const es: StarterWords = {
  name: "Español",
  questions: {
    folder: "Carpeta del nuevo programa",
    organisation: "Nombre de su organización",
    title: "Título del programa",
    fiscalYearStart: "Primer mes de su año fiscal, de 1 a 12",
    period: "Período, en años (2026..2028) o en años fiscales (FY2026..FY2028)",
    places: "Lugares, separados por comas"
  },
  complaints: {
    folder: "Indique una carpeta que aún no tenga un programa.",
    organisation: "Un nombre cabe en una línea y tiene 200 caracteres como máximo.",
    title: "Un título cabe en una línea y tiene 200 caracteres como máximo.",
    fiscalYearStart: "Un mes es un número de 1 a 12.",
    period:
      "Los años se escriben 2026..2028 o FY2026..FY2028, diez como máximo; otros períodos pueden escribirse en el archivo.",
    places:
      "Los lugares son nombres separados por comas, cincuenta como máximo, de 100 caracteres como máximo cada uno."
  },
  usual: { organisation: "ninguna", title: "Agua segura", places: "Norte, Sur" },
  comments: {
    programme:
      "Quién trabaja dónde y cuándo, y las palabras que comparten los marcos lógicos. Cambie lo que sea suyo y ejecute: logframe validate .",
    logframe:
      "Un pequeño ejemplo para empezar. Sustituya enunciados, indicadores y cifras por los suyos. `illustrative: true` marca cada cifra como ejemplo en todos los informes; bórrelo cuando las cifras sean suyas.",
    policy:
      "La severidad de las reglas para este programa. `logframe rules` las enumera, `logframe explain NOMBRE` explica una."
  },
  percent: "%",
  survey: "Encuesta de hogares",
  records: { id: "registros-del-programa", title: "Registros del programa" },
  monitoringOfficer: "Responsable de seguimiento y evaluación",
  waterEngineer: "Responsable de agua",
  sex: { title: "Sexo", female: "Mujeres y niñas", male: "Hombres y niños" },
  age: { title: "Edad", children: "Menores de 18 años", adults: "18 años o más" },
  goal: {
    statement: "Menos niños enferman por el agua",
    illness: {
      id: "ninos-con-diarrea",
      title: "Niños menores de cinco años con diarrea en las últimas dos semanas"
    }
  },
  outcome: {
    id: "agua-segura",
    title: "Los hogares beben agua segura todo el año",
    assumption: "El nivel del acuífero no baja del fondo de los pozos",
    risk: "Los repuestos de las bombas no se consiguen en el distrito",
    mitigation: "Un comercio de cada distrito se compromete a tenerlos en existencia",
    households: {
      id: "hogares-fuente-protegida",
      title: "Hogares que beben de una fuente protegida",
      definition: "Una fuente cuenta cuando está cubierta y a no más de 30 minutos, ida y vuelta"
    }
  },
  wells: {
    id: "pozos",
    title: "Los pozos protegidos están en uso",
    built: {
      id: "pozos-construidos",
      title: "Pozos construidos y entregados a los comités",
      unit: "pozos",
      verification: "Actas de entrega"
    },
    activity: { id: "perforacion", title: "Perforar y revestir los pozos" }
  },
  hygiene: {
    id: "higiene",
    title: "Las sesiones de higiene llegan a las familias de cada aldea",
    people: {
      id: "participantes-en-sesiones",
      title: "Personas que participaron en una sesión de higiene",
      unit: "personas",
      verification: "Listas de asistencia",
      limits: "Una persona que viene dos veces se cuenta dos veces."
    },
    activity: { id: "sesiones", title: "Celebrar sesiones de higiene con voluntarios de las aldeas" }
  }
}
