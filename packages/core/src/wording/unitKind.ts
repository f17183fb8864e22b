import { plainWords } from "./plainWords.js"

/**
 * What kind of thing a unit is, as far as its words tell in English, French, Spanish and Portuguese.
 *
 * - `none`: nothing that could be counted or measured is named ("-", "n/a", "number")
 * - `percent`: a share of a hundred
 * - `answer`: yes or no
 * - `people`: persons of any sex
 * - `women`, `men`: persons of one sex
 * - `things`: households, groups, events and objects that come in whole numbers
 * - `other`: whatever else it is
 */
export type UnitKind = "none" | "percent" | "answer" | "people" | "women" | "men" | "things" | "other"

const wordsByKind: Readonly<Record<Exclude<UnitKind, "other">, string>> = {
  none: `
    n-a na none nil tbd number numbers no nr num count figure unit units value quantity # ?
    nombre numero nb chiffre unite unites valeur quantite neant aucun
    cantidad cifra unidad unidades valor ninguno ninguna quantidade nenhum nenhuma`,
  percent: `
    % percent percentage per-cent pct
    pourcent pour-cent pourcentage por-ciento porcentaje porcentagem percentagem por-cento`,
  answer: "yes-no yes-or-no y-n oui-non oui-ou-non si-no si-o-no sim-nao sim-ou-nao boolean",
  people: `
    people person persons individual individuals beneficiary beneficiaries child children infant infants adult adults
    youth youths adolescent adolescents student students pupil pupils teacher teachers farmer farmers patient patients
    trainee trainees participant participants refugee refugees worker workers member members official officials
    officer officers volunteer volunteers survivor survivors victim victims learner learners
    personne personnes individu individus beneficiaire beneficiaires enfant enfants adulte adultes jeune jeunes
    eleve eleves etudiant etudiants enseignant enseignants agriculteur agriculteurs producteur producteurs patient
    refugie refugies participant travailleur travailleurs membre membres
    persona personas individuo individuos beneficiario beneficiarios nino ninos joven jovenes adulto adultos alumno alumnos
    estudiante estudiantes docente docentes agricultor agricultores paciente pacientes participante participantes
    refugiado refugiados
    pessoa pessoas crianca criancas jovem jovens adultos aluno alunos professor professores agricultores trabalhador
    trabalhadores`,
  women: `
    woman women girl girls mother mothers femme femmes fille filles mere meres
    mujer mujeres nina ninas madre madres mulher mulheres menina meninas mae maes`,
  men: `
    man men boy boys father fathers homme hommes garcon garcons pere peres
    hombre hombres padre homem homens menino meninos pai pais`,
  things: `
    household households family families group groups committee committees community communities village villages
    organisation organisations organization organizations school schools clinic clinics well wells latrine latrines
    training trainings workshop workshops meeting meetings visit visits session sessions event events case cases
    report reports law laws policy policies plan plans module modules attendances petitions pump pumps handpump handpumps
    borehole boreholes tap taps standpipe standpipes toilet toilets tree trees seedling seedlings kit kits tool tools
    vehicle vehicles book books document documents agreement agreements partnership partnerships cooperative cooperatives
    association associations enterprise enterprises business businesses job jobs loan loans facility facilities hospital
    hospitals classroom classrooms site sites country countries district districts municipality municipalities institution
    institutions network networks campaign campaigns study studies survey surveys publication publications arrest arrests
    conviction convictions shelter shelters certificate certificates seats consultations deliveries births deaths
    latrines borne bornes point points arbre arbres plant plants outil outils livre livres emploi emplois entreprise
    entreprises commune communes place places
    menage menages famille familles groupe groupes comite comites communaute communautes ecole ecoles puits
    forage forages latrine formation formations atelier ateliers reunion reunions visite visites rapport rapports loi lois
    arbol arboles libro libros empleo empleos empresa empresas municipio municipios asociacion asociaciones
    hogar hogares familia familias grupo grupos comite comites comunidad comunidades escuela escuelas pozo pozos letrina
    letrinas taller talleres reunion reuniones visita visitas informe informes ley leyes
    arvore arvores livro livros emprego empregos municipios associacao associacoes
    agregado agregados familiares grupos comunidade comunidades aldeia aldeias escola escolas poco pocos oficina oficinas`
}

/** A unit with one of these is a rate or a span of time, whatever it is made of: person-days, cas pour mille enfants. */
const compound: ReadonlySet<string> = wordSet(`
  per par by pour sur out day days week weeks month months year years hour hours minute minutes
  jour jours semaine semaines mois annee annees heure heures
  dia dias semana semanas mes meses ano anos hora horas`)

/** Words that say that something is counted, and not what. */
const counting: ReadonlySet<string> = wordSet(`
  number numbers no nr of the total new different # nombre de des du d la le les numero n`)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter(Boolean))
}

const sexes = { women: wordSet(wordsByKind.women), men: wordSet(wordsByKind.men) }

const wholeUnits: ReadonlyArray<readonly [UnitKind, ReadonlySet<string>]> = [
  ["none", wordSet(wordsByKind.none)],
  ["percent", wordSet(wordsByKind.percent)],
  ["answer", wordSet(wordsByKind.answer)]
]

const countedUnits: ReadonlyArray<readonly [UnitKind, ReadonlySet<string>]> = [
  ["percent", wordSet(wordsByKind.percent)],
  ["people", wordSet(wordsByKind.people)],
  ["women", sexes.women],
  ["men", sexes.men],
  ["things", wordSet(wordsByKind.things)]
]

const kindIn = (kinds: ReadonlyArray<readonly [UnitKind, ReadonlySet<string>]>, word: string): UnitKind | undefined =>
  kinds.find(([, words]) => words.has(word))?.[0]

/** Whether a text is about women or girls alone, or about men or boys alone. */
export const isAboutOneSex = (text: string): boolean => {
  const words = plainWords(text)
  const about = (kind: "women" | "men"): boolean => words.some((word) => sexes[kind].has(word))
  return about("women") !== about("men")
}

/** A programme has few units and says them often. */
const known = new Map<string, UnitKind>()

/**
 * The kind of a unit. A unit of several words is of the kind of the first that is known: "people trained" and "poor
 * households" are counts; person-days and pupils per teacher are measured and not counted.
 */
export const unitKind = (unit: string): UnitKind => {
  const before = known.get(unit)
  if (before !== undefined) return before
  if (known.size > 1000) known.clear()
  const kind = kindOf(plainWords(unit))
  known.set(unit, kind)
  return kind
}

const kindOf = (words: ReadonlyArray<string>): UnitKind => {
  const whole = kindIn(wholeUnits, words.join("-"))
  if (words.length === 0 || whole) return whole ?? "none"
  const named = words.filter((word) => !counting.has(word))
  if (named.length === 0) return "none"
  if (words.some((word) => compound.has(word))) return "other"
  return named.flatMap((word) => kindIn(countedUnits, word) ?? [])[0] ?? "other"
}
