import { type Origin, within } from "../diagnostic/Origin.js"
import type { Change, ChangeKind, Reason, Side, Thing } from "./Change.js"
import type { Plain } from "./Plain.js"

/** Something on one side: its node in the model, and what it is called. */
export interface Holder {
  readonly node: { readonly origin: Origin }
  readonly thing: Thing
}

/** The same thing on both sides. */
export interface Both<A extends Holder = Holder> {
  readonly before: A
  readonly after: A
}

/** What one side has under a key; undefined where it has nothing. */
export interface Written {
  readonly value: Plain
  /** Undefined: under the key itself. */
  readonly origin?: Origin
}

/** A difference under one key of a thing that both sides have. */
export interface Difference {
  /** What it is when both sides have something written; else it is added or dropped. */
  readonly kind: ChangeKind
  readonly aspect: string
  readonly before: Written | undefined
  readonly after: Written | undefined
  readonly reason?: Reason | undefined
}

/** The change that a difference under a key is. */
export const changeOf = ({ before, after }: Both, difference: Difference): Change => {
  const { aspect, reason } = difference
  const side = ({ node, thing }: Holder, written: Written | undefined): Side => ({
    thing,
    value: written?.value,
    origin: written?.origin ?? within(node.origin, aspect)
  })
  return {
    kind: difference.before === undefined ? "added" : difference.after === undefined ? "dropped" : difference.kind,
    aspect,
    before: side(before, difference.before),
    after: side(after, difference.after),
    reason,
    match: undefined
  }
}
