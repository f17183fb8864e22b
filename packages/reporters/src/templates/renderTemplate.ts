import Handlebars from "handlebars"
import { templateSources } from "./sources.js"

/** The templates of a format: `html` and the partials in its folder. */
export interface TemplateSet {
  readonly name: string
  /** Whether values are escaped for HTML; other formats bring their values escaped. */
  readonly escape: boolean
}

/** Renders plain data by a format's templates. A value that is missing is an error, never an empty place. */
export const renderTemplate = ({ name, escape }: TemplateSet, data: object): string => {
  const engine = Handlebars.create()
  const options = { strict: true, knownHelpersOnly: true, noEscape: !escape }
  for (const [path, source] of Object.entries(templateSources)) {
    const [folder, partial] = path.replace(".hbs", "").split("/")
    if (folder === name && partial !== undefined) engine.registerPartial(partial, engine.compile(source, options))
  }
  return engine.compile(templateSources[`${name}.hbs`] ?? "", options)(data)
}
