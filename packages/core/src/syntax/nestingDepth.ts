/**
 * An upper bound of how deep a YAML text nests, found without parsing it.
 *
 * The parser may abort the whole process on a text nested a thousand deep, so depth is bounded before it is parsed.
 * Counted are open brackets and braces, and the stack of indentations, where each `- ` or `? ` on a line opens a level.
 */
export const nestingDepth = (text: string): number => Math.max(flowDepth(text), blockDepth(text))

const flowDepth = (text: string): number => {
  let depth = 0
  let deepest = 0
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index)
    if (character === 0x5b || character === 0x7b) deepest = Math.max(deepest, ++depth)
    else if ((character === 0x5d || character === 0x7d) && depth > 0) depth--
  }
  return deepest
}

const blockDepth = (text: string): number => {
  const indents: Array<number> = []
  let deepest = 0
  for (const match of text.matchAll(/^( *)((?:[-?] +)*)(?=\S)/gmu)) {
    const indent = match[1]?.length ?? 0
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop()
    indents.push(indent)
    for (const marker of (match[2] ?? "").matchAll(/[-?] +/gu)) indents.push(indent + marker.index + marker[0].length)
    deepest = Math.max(deepest, indents.length)
  }
  return deepest
}
