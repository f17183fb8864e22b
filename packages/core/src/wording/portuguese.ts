import type { LanguageWords } from "./LanguageWords.js"

/** The words of Portuguese, European, African and Brazilian. */
export const portuguese: LanguageWords = {
  infinitiveMarks: "",
  doing:
    "capacitar, formar, treinar, organizar, construir, realizar, ministrar, prover, fornecer, distribuir, entregar, elaborar, desenhar, implementar, executar, comprar, adquirir, contratar, instalar, equipar, dotar, prestar, apoiar, estabelecer, criar, divulgar, celebrar, levar a cabo, sensibilizar, preparar, reabilitar, reparar, assessorar, acompanhar, facilitar, produzir, publicar, imprimir, traduzir, recolher, coletar, coordenar, informar, vacinar, perfurar, plantar, financiar, oferecer, conceder, convocar, identificar, redigir, conduzir",
  doingOrThing: "",
  determiners: "o, a, os, as, um, uma, uns, umas, todos, todas, cada",
  notDoing: "prestar contas",
  doingNouns:
    "capacitação, formação, construção, distribuição, entrega, reabilitação, instalação, organização, realização, perfuração, aquisição, elaboração, produção, contratação",
  ofWords: "de, a",
  directions:
    "melhorar, aumentar, reduzir, fortalecer, reforçar, diminuir, promover, garantir, assegurar, melhoria, aumento, redução, fortalecimento, reforço, diminuição",
  ands: "e, bem como, assim como",
  auxiliaries: "é, são, está, estão, tem, têm, será, serão, foi, foram, pode, podem",
  subordinators: "que, quem, quando, onde, se, porque, embora, como, qual, quais, cujo, cuja, cujos, cujas, enquanto",
  prepositions:
    "de, do, da, dos, das, a, ao, à, aos, às, em, no, na, nos, nas, para, por, pelo, pela, com, sobre, entre, desde",
  stopWords:
    "o, a, os, as, um, uma, uns, umas, de, do, da, dos, das, ao, à, aos, às, em, no, na, nos, nas, para, por, pelo, pela, com, sobre, e, ou, é, são, está, estão, tem, têm, foi, foram, ser, seu, sua, seus, suas",
  delivered:
    "capacitados, capacitadas, formados, formadas, treinados, treinadas, construídos, construídas, construído, distribuídos, distribuídas, instalados, instaladas, reabilitados, reabilitadas, impressos, adquiridos, adquiridas, perfurados, plantados, organizados, realizados, realizadas, publicados, divulgados",
  handedOver:
    "prestado a, prestada a, prestado aos, prestada aos, fornecido a, fornecido aos, entregues a, entregues aos",
  gifts:
    "apoio, assistência, assessoria, capacitação, formação, formações, equipamento, equipamentos, materiais, kits, financiamento, serviços",
  effects:
    "utilizam, utiliza, usam, usa, utilizados, aplicam, aplica, adotam, adoptam, adota, beneficiam, melhorados, melhorada, reduzidos, funcionando, operacionais",
  conditions:
    "pobreza, mortalidade, morbidade, morbilidade, renda, rendimento, rendimentos, incidência, prevalência, meios de subsistência, meios de vida, bem-estar, segurança alimentar, emprego, desemprego, crescimento económico, crescimento econômico, resiliência, violência, desnutrição, qualidade de vida, condições de vida, nível de vida, fome, esperança de vida, expectativa de vida, desmatamento, desflorestação, criminalidade",
  openWords: "etc, et cetera, e assim por diante, diversos, diversas, se possível, conforme necessário",
  unmeasured:
    "melhorado, melhorada, melhorados, melhoradas, melhor, melhores, adequado, adequada, adequados, adequadas, adequadamente, suficiente, suficientes, suficientemente, apropriado, apropriada, apropriados, apropriadas, efetivo, efetiva, efetivos, efetivas, efetivamente, eficaz, eficazes, satisfatório, satisfatória, satisfatórios, satisfatórias, significativo, significativa, significativamente, fortalecido, fortalecida, fortalecidos, fortalecidas, reforçado, reforçada, bom, boa, bons, boas",
  standardTerms:
    "água melhorada, fonte melhorada, fontes melhoradas, saneamento melhorado, latrina melhorada, latrinas melhoradas, semente melhorada, sementes melhoradas, variedade melhorada, variedades melhoradas, fogão melhorado, fogões melhorados, boas práticas",
  fillers: "por definir, por determinar, por completar, por confirmar, por preencher, a preencher"
}
