import type { LanguageWords } from "./LanguageWords.js"

/** The words of English, British and American. */
export const english: LanguageWords = {
  infinitiveMarks: "to",
  doing:
    "train, retrain, organise, organize, build, construct, conduct, carry out, provide, distribute, deliver, implement, facilitate, establish, set up, install, procure, purchase, buy, hire, recruit, publish, disseminate, undertake, run, equip, rehabilitate, renovate, convene, prepare, write, arrange, assist, advise, sensitise, sensitize, raise awareness, mobilise, mobilize, teach, coordinate, co-ordinate, collect, hold, assess, vaccinate, immunise, immunize, educate, translate, hand out, hand over, roll out, follow up, work with, liaise, refurbish, dig, providing, conducting, organising, organizing, distributing, constructing, establishing, carrying out, procuring, raising awareness of, raising awareness among",
  doingOrThing:
    "support, develop, create, design, supply, repair, draft, print, offer, launch, monitor, review, survey, map, test, drill, plant, treat, screen, register, visit, lobby, campaign, research, finance, fund, pay, plan, produce, host, mentor, coach, share, upgrade, link, identify, engage, give, manage",
  determiners:
    "a, an, the, all, each, every, any, some, both, our, their, its, his, her, new, local, national, regional, district, existing, more, additional, selected, women, men, girls, boys, children, youth, young, farmers, people, communities, families, households, schools, teachers, officers, staff, partners, government, authorities, ministries, ngos, csos, small, poor, rural",
  notDoing:
    "build resilience, build resilient, host communities, host families, host countries, host country, build peace, build trust, build confidence, build back, build quality, train services, train stations, train travel, run off, hold times",
  doingNouns:
    "training, construction, distribution, provision, rehabilitation, procurement, installation, delivery, organisation, organization, drilling, planting, production, recruitment",
  ofWords: "of, for",
  directions:
    "increased, improved, reduced, decreased, strengthened, enhanced, expanded, greater, better, higher, lower, fewer, more, less, increase, improve, reduce, decrease, strengthen, enhance, expand, ensure, promote, prevent, protect",
  ands: "and, as well as",
  auxiliaries: "is, are, was, were, has, have, had, can, will, do, does",
  subordinators:
    "who, whom, whose, which, that, where, when, while, if, because, although, until, before, after, as, than, how, what, whether, so, since, unless",
  prepositions: "of, in, to, for, among, amongst, by, with, on, at, from, across, within, through, between, into, per",
  stopWords:
    "a, an, the, of, in, to, for, among, by, with, on, at, from, and, or, is, are, be, been, was, were, has, have, had, will, can, its, their, his, her",
  delivered:
    "trained, built, constructed, distributed, installed, rehabilitated, printed, procured, purchased, drilled, planted, organised, organized, conducted, disseminated, drafted, published",
  handedOver: "provided to, provided for, delivered to, given to, offered to, supplied to",
  gifts: "support, assistance, advice, training, trainings, equipment, materials, kits, funding, grants, services",
  effects:
    "use, uses, used, using, adopt, adopts, adopted, apply, applies, applied, benefit, benefits, reduce, reduces, reduced, improve, improves, improved, increase, increases, increased, functional, functioning, operational",
  conditions:
    "poverty, mortality, morbidity, income, incomes, incidence, prevalence, livelihoods, well-being, wellbeing, food security, employment, unemployment, economic growth, resilience, violence, malnutrition, stunting, quality of life, living standards, living conditions, standard of living, yields, hunger, life expectancy, deforestation, crime",
  openWords: "etc, etcetera, and so on, and so forth, various, as appropriate, as needed, where possible, if possible",
  unmeasured:
    "improved, better, adequate, adequately, inadequate, sufficient, sufficiently, appropriate, appropriately, effective, effectively, satisfactory, proper, properly, significant, significantly, strengthened, enhanced, successful, successfully, good, reasonable, quality, high-quality",
  standardTerms:
    "improved water, improved drinking, improved source, improved sources, improved sanitation, improved latrine, improved latrines, improved toilet, improved toilets, improved facility, improved facilities, improved seed, improved seeds, improved variety, improved varieties, improved stove, improved stoves, improved cookstove, improved cookstoves, good agricultural, good ambient, good manufacturing, quality assurance, quality control, quality of life, water quality, air quality, statistically significant, effective coverage, effective date, cost effective",
  fillers:
    "to be determined, to be defined, to be confirmed, to be completed, to be added, to be decided, to be filled in, fill in, insert text"
}
