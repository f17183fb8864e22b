import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, nameOf, within } from "../diagnostic/Origin.js"
import { namesIn } from "../formula/FormulaTree.js"
import type { Indicator } from "../model/Indicator.js"
import { type Logframe, indicatorsOf, resultsOf } from "../model/Logframe.js"
import { pastReferences } from "../model/PlacedIndicator.js"
import type { Result } from "../model/Result.js"
import type { Scope } from "./Scope.js"
import { checkFormulas } from "./checkFormulas.js"

/** Resolves every name in a logframe. */
export const checkLogframe = (logframe: Logframe, scope: Scope): void => {
  if (logframe.revises !== undefined) {
    scope.resolve(logframe.revises, scope.logframes, { kind: "logframe", origin: within(logframe.origin, "revises") })
  }
  noDuplicates(logframe, scope)
  for (const result of resultsOf(logframe)) {
    scope.cite(result.citation)
    for (const { citation } of [...result.assumptions, ...result.risks]) scope.cite(citation)
    checkAlignment(result, scope)
    checkContributions(result, logframe, scope)
  }
  for (const precondition of logframe.preconditions) scope.cite(precondition.citation)
  checkAdaptations(logframe, scope)
  for (const indicator of indicatorsOf(logframe)) checkIndicator(indicator, logframe, scope)
  scope.diagnostics.push(...checkFormulas(logframe))
  checkDropped(logframe, scope)
}

const noDuplicates = (logframe: Logframe, scope: Scope): void => {
  const first = new Map<string, Origin>()
  for (const { id, origin } of [...resultsOf(logframe), ...indicatorsOf(logframe)]) {
    const earlier = first.get(id)
    if (earlier) {
      const duplicate = errorAt("no-duplicate-id", nameOf(origin), { kind: "result or indicator", id })
      scope.diagnostics.push({ ...duplicate, related: [nameOf(earlier)] })
    } else first.set(id, origin)
  }
}

const checkIndicator = (indicator: Indicator, logframe: Logframe, scope: Scope): void => {
  scope.cite(indicator.citation)
  scope.cite(indicator.baseline?.citation)
  checkAlignment(indicator, scope)
  for (const [index, ids] of indicator.disaggregations.entries()) {
    const origin = within(indicator.origin, "disaggregations", index)
    for (const id of ids) scope.resolve(id, scope.disaggregations, { kind: "disaggregation", origin })
  }
  for (const name of indicator.formula ? namesIn(indicator.formula.tree) : []) {
    const known = name.includes("/") ? scope.references : scope.indicatorsIn(logframe.id)
    scope.resolve(name, known, { kind: "indicator", origin: within(indicator.origin, "formula") })
  }
  for (const target of indicator.targets) {
    scope.cite(target.citation)
    const origin = nameOf(target.origin)
    if (target.place !== undefined) scope.resolve(target.place, scope.places, { kind: "place", origin })
    for (const [dimension, category] of Object.entries(target.categories)) {
      const categories = scope.categoriesOf(dimension)
      const kind = categories ? "category" : "disaggregation"
      scope.resolve(categories ? category : dimension, categories ?? scope.disaggregations, {
        kind,
        origin
      })
    }
  }
  checkLineage(indicator, logframe, scope)
}

const checkAlignment = ({ alignment }: Pick<Indicator, "alignment">, scope: Scope): void => {
  for (const { framework, origin } of alignment) {
    scope.resolve(framework, scope.frameworks, { kind: "framework", origin: within(origin, "framework") })
  }
}

const checkContributions = ({ contributions }: Result, logframe: Logframe, scope: Scope): void => {
  for (const { to, origin } of contributions) {
    scope.resolve(to, to.includes("/") ? scope.things : scope.thingsIn(logframe.id), { kind: "result", origin })
  }
}

const checkLineage = (indicator: Indicator, logframe: Logframe, scope: Scope): void => {
  for (const reference of pastReferences(indicator, logframe)) {
    const origin = within(indicator.origin, "lineage", indicator.lineage?.kind ?? "")
    const known = reference.startsWith(`${logframe.id}/`) ? new Set<string>() : scope.references
    scope.resolve(reference, known, { kind: "earlier indicator", origin })
  }
}

const checkAdaptations = (logframe: Logframe, scope: Scope): void => {
  const here = scope.thingsIn(logframe.id, logframe.revises)
  for (const { citation, about, origin } of logframe.adaptations) {
    scope.cite(citation)
    for (const [index, reference] of about.entries()) {
      const known = reference.includes("/") ? scope.things : here
      scope.resolve(reference, known, { kind: "result or indicator", origin: within(origin, "about", index) })
    }
  }
}

const checkDropped = (logframe: Logframe, scope: Scope): void => {
  const known = scope.thingsIn(logframe.revises)
  for (const dropped of logframe.dropped) {
    scope.cite(dropped.citation)
    const kind = `result or indicator of the revised logframe ${logframe.revises ?? "(none)"}`
    scope.resolve(dropped.id, known, { kind, origin: nameOf(dropped.origin) })
  }
}
