import type { LanguageWords } from "./LanguageWords.js"

/** The words of French. */
export const french: LanguageWords = {
  infinitiveMarks: "",
  doing:
    "former, organiser, construire, tenir, fournir, distribuer, réaliser, mettre en place, mettre en œuvre, mettre en oeuvre, mener, conduire, élaborer, rédiger, acheter, acquérir, recruter, sensibiliser, animer, installer, équiper, doter, appuyer, accompagner, soutenir, produire, diffuser, réhabiliter, rénover, réparer, préparer, effectuer, créer, établir, livrer, offrir, octroyer, collecter, coordonner, faciliter, informer, vacciner, dépister, planter, forer, financer, publier, imprimer, traduire, évaluer, concevoir, apporter, dispenser, conseiller, encadrer, mobiliser, lancer, aménager, approvisionner, identifier",
  doingOrThing: "",
  determiners: "le, la, les, l, un, une, des, du, de, d, tous, toutes, chaque",
  notDoing: "offrir un avenir, tenir compte",
  doingNouns:
    "formation, construction, distribution, réhabilitation, organisation, mise en place, installation, réalisation, fourniture, forage, aménagement, acquisition, recrutement, élaboration, production",
  ofWords: "de, d",
  directions:
    "augmenter, améliorer, réduire, renforcer, accroître, diminuer, promouvoir, garantir, assurer, amélioration, augmentation, réduction, renforcement, accroissement, diminution, baisse, hausse",
  ands: "et, ainsi que",
  auxiliaries: "est, sont, ont, sera, seront, aura, auront, était, étaient, peut, peuvent",
  subordinators:
    "qui, que, qu, quand, où, si, lorsque, lorsqu, afin, comme, dont, parce, puisque, avant, après, lequel, laquelle, lesquels, lesquelles",
  prepositions: "de, d, du, des, à, au, aux, en, dans, par, pour, avec, sur, chez, parmi, entre, sous, vers",
  stopWords:
    "le, la, les, l, un, une, des, du, de, d, à, au, aux, en, dans, par, pour, avec, sur, et, ou, est, sont, a, ont, été, être, sera, seront, leur, leurs, son, sa, ses",
  delivered:
    "formés, formées, formé, construits, construites, construit, distribués, distribuées, installés, installées, réhabilités, réhabilitées, imprimés, achetés, forés, plantés, organisés, organisées, publiés, diffusés",
  handedOver: "fourni aux, fournie aux, fournis aux, fourni à, fournie à, apporté aux, apporté à, octroyé aux",
  gifts:
    "appui, soutien, assistance, formation, formations, équipement, matériel, kits, financement, conseil, services",
  effects:
    "utilisent, utilise, utilisés, utilisées, appliquent, adoptent, bénéficient, améliorés, améliorée, réduits, fonctionnels, fonctionnelles",
  conditions:
    "pauvreté, mortalité, morbidité, revenu, revenus, incidence, prévalence, moyens de subsistance, moyens d existence, bien-être, sécurité alimentaire, emploi, chômage, croissance économique, résilience, violence, violences, malnutrition, qualité de vie, conditions de vie, niveau de vie, rendements, faim, espérance de vie, déforestation, criminalité",
  openWords: "etc, et cetera, et ainsi de suite, divers, diverses, si possible, si nécessaire",
  unmeasured:
    "amélioré, améliorée, améliorés, améliorées, meilleur, meilleure, meilleurs, meilleures, adéquat, adéquate, adéquats, adéquates, adéquatement, suffisant, suffisante, suffisants, suffisantes, approprié, appropriée, appropriés, appropriées, efficace, efficaces, efficacement, satisfaisant, satisfaisante, satisfaisants, satisfaisantes, convenable, convenablement, significatif, significative, significativement, renforcé, renforcée, renforcés, renforcées, bon, bonne, bons, bonnes",
  standardTerms:
    "eau améliorée, eau potable améliorée, source améliorée, sources améliorées, point d eau amélioré, points d eau améliorés, latrine améliorée, latrines améliorées, toilettes améliorées, installation améliorée, installations améliorées, assainissement amélioré, semence améliorée, semences améliorées, variété améliorée, variétés améliorées, foyer amélioré, foyers améliorés, bonnes pratiques agricoles",
  fillers: "à compléter, à définir, à préciser, à déterminer, à confirmer, à renseigner, à remplir"
}
