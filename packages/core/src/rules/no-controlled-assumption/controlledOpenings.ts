const opening = (subjects: string, verbs: string): RegExp => new RegExp(`^(?:${subjects}) (?:${verbs})(?: |$)`, "u")

/**
 * How an assumption begins that is about the programme itself, by language, in lower case and without accents. After
 * "the project" only verbs of doing count: that the project's area stays safe is a true assumption.
 */
export const controlledOpenings: Readonly<Record<string, RegExp>> = {
  en: opening(
    "we|our (?:team|staff|organisation|organization|project|programme|program)|(?:the )?(?:project|programme|program)(?: (?:team|staff|management|management unit|manager|personnel))?|(?:the )?(?:activities|outputs|inputs)(?: of the project)?|staff",
    "will|can|shall|manages?|recruits?|hires?|implements?|deliver(?:s|ed)?|provides?|trains?|completes?|carr(?:y|ies)|supports?|continues? to (?:provide|support|train|deliver)|(?:is|are) (?:able to|implemented|delivered|completed|carried|recruited|hired|in place|well managed|on time|on schedule)|ha(?:s|ve) (?:been )?(?:enough|sufficient|adequate|recruited|hired|trained|delivered|implemented|completed)"
  ),
  fr: opening(
    "nous|notre (?:equipe|personnel|organisation|projet)|(?:le|l equipe du|le personnel du|la direction du|l unite de gestion du) (?:projet|programme)|les activites(?: du projet)?",
    "sera|seront|pourra|met|mettra|recrute|recrutera|fournit|fournira|forme|formera|realise|realisera|execute|livre|dispose|a recrute|(?:est|sont) (?:en mesure|capable|mises? en oeuvre|realisees?|executees?|menees?|recrutee?s?)"
  ),
  es: opening(
    "nosotros|nuestro (?:equipo|personal|proyecto)|nuestra organizacion|el (?:equipo del |personal del )?(?:proyecto|programa)|las actividades(?: del proyecto)?",
    "sera|seran|podra|puede|implementa|implementara|contrata|contratara|proporciona|proporcionara|capacita|capacitara|ejecuta|ejecutara|entrega|dispone|(?:se|son) (?:implementan|ejecutan|realizan|implementadas|ejecutadas|realizadas)"
  ),
  pt: opening(
    "nos|nossa (?:equipa|equipe|organizacao)|nosso (?:projeto|projecto|pessoal)|o (?:pessoal do )?(?:projeto|projecto|programa)|a (?:equipa|equipe) do (?:projeto|projecto|programa)|as atividades(?: do projeto)?",
    "sera|serao|podera|pode|implementa|implementara|contrata|contratara|fornece|fornecera|forma|formara|executa|executara|entrega|dispoe|sao (?:implementadas|executadas|realizadas)"
  )
}
