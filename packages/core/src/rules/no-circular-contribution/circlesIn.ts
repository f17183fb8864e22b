/**
 * The circles of a graph: for each node that lies on one, a number that all nodes of the same circle (strongly connected
 * component) share. Takes time in proportion to nodes and edges (Tarjan 1972), with its own stack, however long a chain is.
 */
export const circlesIn = (steps: ReadonlyMap<string, ReadonlyArray<string>>): ReadonlyMap<string, number> => {
  const search: Search = { steps, order: new Map(), low: new Map(), open: [], isOpen: new Set(), circles: new Map() }
  for (const node of steps.keys()) if (!search.order.has(node)) walk(node, search)
  return search.circles
}

interface Search {
  readonly steps: ReadonlyMap<string, ReadonlyArray<string>>
  /** When each node was reached. */
  readonly order: Map<string, number>
  /** The earliest node that can be reached from each. */
  readonly low: Map<string, number>
  readonly open: Array<string>
  readonly isOpen: Set<string>
  readonly circles: Map<string, number>
}

const walk = (start: string, search: Search): void => {
  const path = [enter(start, search)]
  while (path.length > 0) {
    const here = path.at(-1)
    const next = here?.rest.pop()
    if (!here) return
    if (next === undefined) {
      path.pop()
      leave(here.node, search)
      const before = path.at(-1)
      if (before) lower(before.node, search.low.get(here.node), search)
    } else if (!search.order.has(next)) path.push(enter(next, search))
    else if (search.isOpen.has(next)) lower(here.node, search.order.get(next), search)
  }
}

const enter = (node: string, search: Search): { readonly node: string; readonly rest: Array<string> } => {
  search.low.set(node, search.order.size)
  search.order.set(node, search.order.size)
  search.open.push(node)
  search.isOpen.add(node)
  return { node, rest: [...(search.steps.get(node) ?? [])] }
}

const lower = (node: string, reached: number | undefined, { low }: Search): void => {
  if (reached !== undefined) low.set(node, Math.min(low.get(node) ?? reached, reached))
}

/** A node from which nothing earlier can be reached closes its component; one alone is a circle if it leads to itself. */
const leave = (node: string, { order, low, open, isOpen, circles, steps }: Search): void => {
  const number = order.get(node)
  if (number === undefined || low.get(node) !== number) return
  const members = open.splice(open.lastIndexOf(node))
  const isCircle = members.length > 1 || steps.get(node)?.includes(node) === true
  for (const member of members) {
    isOpen.delete(member)
    if (isCircle) circles.set(member, number)
  }
}
