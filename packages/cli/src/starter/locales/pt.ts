import type { StarterWords } from "./StarterWords.js"

/** A starter programme's words in Portuguese. */
export const pt: StarterWords = {
  name: "Português",
  questions: {
    folder: "Pasta do novo programa",
    organisation: "Nome da sua organização",
    title: "Título do programa",
    fiscalYearStart: "Primeiro mês do seu ano fiscal, de 1 a 12",
    period: "Período, em anos (2026..2028) ou em anos fiscais (FY2026..FY2028)",
    places: "Lugares, separados por vírgulas"
  },
  complaints: {
    folder: "Indique uma pasta que ainda não tenha um programa.",
    organisation: "Um nome cabe numa linha e tem no máximo 200 caracteres.",
    title: "Um título cabe numa linha e tem no máximo 200 caracteres.",
    fiscalYearStart: "Um mês é um número de 1 a 12.",
    period:
      "Os anos escrevem-se 2026..2028 ou FY2026..FY2028, dez no máximo; outros períodos podem ser escritos no ficheiro.",
    places: "Os lugares são nomes separados por vírgulas, no máximo cinquenta, cada um com no máximo 100 caracteres."
  },
  usual: { organisation: "nenhuma", title: "Água segura", places: "Norte, Sul" },
  comments: {
    programme:
      "Quem trabalha onde e quando, e as palavras que os quadros lógicos partilham. Altere o que é seu e execute: logframe validate .",
    logframe:
      "Um pequeno exemplo para começar. Substitua enunciados, indicadores e números pelos seus. `illustrative: true` marca cada número como exemplo em todos os relatórios; apague-o quando os números forem seus.",
    policy:
      "A severidade das regras para este programa. `logframe rules` enumera-as, `logframe explain NOME` explica uma."
  },
  percent: "%",
  survey: "Inquérito aos agregados familiares",
  records: { id: "registos-do-programa", title: "Registos do programa" },
  monitoringOfficer: "Responsável pela monitoria e avaliação",
  waterEngineer: "Responsável pela água",
  sex: { title: "Sexo", female: "Mulheres e meninas", male: "Homens e meninos" },
  age: { title: "Idade", children: "Menores de 18 anos", adults: "18 anos ou mais" },
  goal: {
    statement: "Menos crianças adoecem por causa da água",
    illness: {
      id: "criancas-com-diarreia",
      title: "Crianças menores de cinco anos com diarreia nas últimas duas semanas"
    }
  },
  outcome: {
    id: "agua-segura",
    title: "Os agregados familiares bebem água segura todo o ano",
    assumption: "O nível do aquífero não desce abaixo do fundo dos poços",
    risk: "As peças das bombas não se encontram à venda no distrito",
    mitigation: "Um comerciante de cada distrito compromete-se a mantê-las disponíveis",
    households: {
      id: "agregados-fonte-protegida",
      title: "Agregados familiares que bebem de uma fonte protegida",
      definition: "Uma fonte conta quando está coberta e a não mais de 30 minutos, ida e volta"
    }
  },
  wells: {
    id: "pocos",
    title: "Os poços protegidos estão em uso",
    built: {
      id: "pocos-construidos",
      title: "Poços construídos e entregues às comunidades",
      unit: "poços",
      verification: "Atas de entrega"
    },
    activity: { id: "perfuracao", title: "Perfurar e revestir os poços" }
  },
  hygiene: {
    id: "higiene",
    title: "As sessões de higiene chegam às famílias de cada aldeia",
    people: {
      id: "participantes-em-sessoes",
      title: "Pessoas que participaram em uma sessão de higiene",
      unit: "pessoas",
      verification: "Listas de presença",
      limits: "Uma pessoa que vem duas vezes é contada duas vezes."
    },
    activity: { id: "sessoes", title: "Realizar sessões de higiene com voluntários das aldeias" }
  }
}
