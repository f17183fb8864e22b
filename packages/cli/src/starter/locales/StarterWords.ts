/** What `logframe init` asks, by the name under which it is also a flag. */
export type QuestionName = "folder" | "organisation" | "title" | "fiscalYearStart" | "period" | "places"

/** An indicator, or anything else with an id and a text of its own. */
export interface Named {
  readonly id: string
  readonly title: string
}

/**
 * The words of a starter programme in one language: what is asked, and the texts of its files. A text may hold anything that
 * YAML text can; ids are those of the language, without accents.
 */
export interface StarterWords {
  /** The language's own name. */
  readonly name: string
  readonly questions: Readonly<Record<QuestionName, string>>
  /** Said when an answer cannot be used; the question is asked again. */
  readonly complaints: Readonly<Record<QuestionName, string>>
  /** What is taken where nothing is answered; of the organisation, the word for none. */
  readonly usual: { readonly organisation: string; readonly title: string; readonly places: string }
  /** What stands at the head of each file. */
  readonly comments: {
    readonly programme: string
    readonly logframe: string
    readonly policy: string
  }
  readonly percent: string
  readonly survey: string
  readonly records: Named
  readonly monitoringOfficer: string
  readonly waterEngineer: string
  readonly sex: { readonly title: string; readonly female: string; readonly male: string }
  readonly age: { readonly title: string; readonly children: string; readonly adults: string }
  readonly goal: { readonly statement: string; readonly illness: Named }
  readonly outcome: Named & {
    readonly assumption: string
    readonly risk: string
    readonly mitigation: string
    readonly households: Named & { readonly definition: string }
  }
  readonly wells: Named & {
    readonly built: Named & { readonly unit: string; readonly verification: string }
    readonly activity: Named
  }
  readonly hygiene: Named & {
    readonly people: Named & { readonly unit: string; readonly verification: string; readonly limits: string }
    readonly activity: Named
  }
}
