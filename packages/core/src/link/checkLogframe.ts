import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, nameOf, within } from "../diagnostic/Origin.js"
import type { Indicator } from "../model/Indicator.js"
import { type Logframe, indicatorsOf, resultsOf } from "../model/Logframe.js"
import { pastReferences } from "../model/PlacedIndicator.js"
import type { Scope } from "./Scope.js"

/** Resolves every name in a logframe. */
export const checkLogframe = (logframe: Logframe, scope: Scope): void => {
  if (logframe.revises !== undefined) {
    scope.resolve(logframe.revises, scope.logframes, { kind: "logframe", origin: within(logframe.origin, "revises") })
  }
  noDuplicates(logframe, scope)
  for (const result of resultsOf(logframe)) {
    scope.cite(result.citation)
    for (const assumption of result.assumptions) scope.cite(assumption.citation)
  }
  for (const adaptation of logframe.adaptations) scope.cite(adaptation.citation)
  for (const indicator of indicatorsOf(logframe)) checkIndicator(indicator, logframe, scope)
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
  for (const [index, id] of indicator.disaggregations.entries()) {
    const origin = within(indicator.origin, "disaggregations", index)
    scope.resolve(id, new Set(scope.disaggregations.keys()), { kind: "disaggregation", origin })
  }
  for (const target of indicator.targets) {
    scope.cite(target.citation)
    const origin = nameOf(target.origin)
    if (target.place !== undefined) scope.resolve(target.place, scope.places, { kind: "place", origin })
    for (const [dimension, category] of Object.entries(target.categories)) {
      const categories = scope.disaggregations.get(dimension)
      const kind = categories ? "category" : "disaggregation"
      scope.resolve(categories ? category : dimension, categories ?? new Set(scope.disaggregations.keys()), {
        kind,
        origin
      })
    }
  }
  checkLineage(indicator, logframe, scope)
}

const checkLineage = (indicator: Indicator, logframe: Logframe, scope: Scope): void => {
  for (const reference of pastReferences(indicator, logframe)) {
    const origin = within(indicator.origin, "lineage", indicator.lineage?.kind ?? "")
    const known = reference.startsWith(`${logframe.id}/`) ? new Set<string>() : scope.references
    scope.resolve(reference, known, { kind: "earlier indicator", origin })
  }
}

const checkDropped = (logframe: Logframe, scope: Scope): void => {
  const known = scope.things.get(logframe.revises ?? "") ?? new Set<string>()
  for (const dropped of logframe.dropped) {
    scope.cite(dropped.citation)
    const kind = `result or indicator of the revised logframe ${logframe.revises ?? "(none)"}`
    scope.resolve(dropped.id, known, { kind, origin: nameOf(dropped.origin) })
  }
}
