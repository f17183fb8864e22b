import { type Law, type SourceText, withFile, without } from "./SourceText.js"

const rules = "packages/core/src/rules"
const codes = "packages/core/src/diagnostic/codes"
const words = "packages/core/src/diagnostic/stageWords.ts"

const has = (files: ReadonlyArray<SourceText>, path: string): boolean => files.some((file) => file.path === path)

const textOf = (files: ReadonlyArray<SourceText>, path: string): string =>
  files.find((file) => file.path === path)?.text ?? ""

const matches = (texts: ReadonlyArray<string>, pattern: RegExp): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => pattern.exec(text)?.[1] ?? []))

const ruleFaults = (files: ReadonlyArray<SourceText>): ReadonlyArray<string> => {
  const rooms = matches(
    files.map(({ path }) => path),
    /^packages\/core\/src\/rules\/([^/]+)\//
  )
  const index = textOf(files, `${rules}/index.ts`)
  return [...rooms].flatMap((id) => {
    const { imported } =
      new RegExp(`import \\{ (?<imported>\\w+) \\} from "\\./${id}/rule\\.js"`).exec(index)?.groups ?? {}
    const isListed =
      imported !== undefined && new RegExp(`\\b${imported}\\b`).test(index.split("export const rules")[1] ?? "")
    return [
      ...["rule.ts", "rule.md"]
        .filter((name) => !has(files, `${rules}/${id}/${name}`))
        .map((name) => `rule ${id} has no ${name}`),
      ...(isListed ? [] : [`rule ${id} is not in rules/index.ts`]),
      ...(textOf(files, `${rules}/${id}/rule.ts`).includes(`id: "${id}"`)
        ? []
        : [`rule ${id} has another id in rule.ts`])
    ]
  })
}

const codeFaults = (files: ReadonlyArray<SourceText>): ReadonlyArray<string> => {
  const worded = matches(textOf(files, words).split("\n"), /^ {2}"([a-z-]+)": \{$/)
  const paged = matches(
    files.map(({ path }) => path),
    /^packages\/core\/src\/diagnostic\/codes\/([^/]+)\.md$/
  )
  return [
    ...[...worded].filter((code) => !paged.has(code)).map((code) => `code ${code} has no page in diagnostic/codes`),
    ...[...paged].filter((code) => !worded.has(code)).map((code) => `page ${code}.md is of no code in stageWords.ts`)
  ]
}

/** A rule is a room with a check and a page, and is registered; every other code of a finding has words and a page. */
export const findingPages: Law = {
  name: "every finding has a page",
  violations: (files) => [...ruleFaults(files), ...codeFaults(files)],
  plants: [
    {
      what: "a rule without a page",
      plant: without(`${rules}/require-baseline/rule.md`),
      reported: "rule require-baseline has no rule.md"
    },
    {
      what: "a rule without a check",
      plant: withFile(`${rules}/no-gap/rule.md`, "# no-gap\n"),
      reported: "rule no-gap has no rule.ts"
    },
    {
      what: "a rule that is not registered",
      plant: withFile(`${rules}/no-gap/rule.ts`, 'export const noGap = defineRule({ id: "no-gap" })\n'),
      reported: "rule no-gap is not in rules/index.ts"
    },
    {
      what: "a rule with another id than its folder",
      plant: withFile(`${rules}/require-baseline/rule.ts`, 'defineRule({ id: "require-base" })\n'),
      reported: "rule require-baseline has another id"
    },
    {
      what: "a code without a page",
      plant: withFile(words, 'export const stageWords = {\n  "no-gap": {\n'),
      reported: "code no-gap has no page"
    },
    {
      what: "a page without a code",
      plant: withFile(`${codes}/no-gap.md`, "# no-gap\n"),
      reported: "page no-gap.md is of no code"
    }
  ]
}
