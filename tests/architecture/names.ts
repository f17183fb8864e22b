import { exportsOf } from "./exportsOf.js"
import { isGenerated, type Law, type SourceText, typescriptOf, withFile } from "./SourceText.js"

const drawers = ["util", "utils", "helper", "helpers", "common", "misc", "shared", "lib"]

/** Files that bear the name of what they hold and export nothing of that name, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  "packages/cli/src/logframe.ts": "the program itself: it runs and exports nothing",
  "packages/core/src/schema/scalars.ts": "the schemas of single values, which are many and small"
}

const camel = (kebab: string): string => kebab.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const pathFaults = ({ path }: SourceText): ReadonlyArray<string> => {
  const [, , ...steps] = path.split("/")
  const folders = steps.slice(0, -1)
  const stem = steps.at(-1)?.replace(/\.\w+$/, "") ?? ""
  return [
    ...[...folders, stem].filter((name) => drawers.includes(name.toLowerCase())).map((name) => `${name} is a drawer`),
    ...folders
      .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
      .map((name) => `folder ${name} is not kebab-case`)
  ]
}

// A file dueTarget.ts may export DueTarget or dueTargetOf: the idea bears the name, and what does it may say more.
const fileFault = (file: SourceText): string | undefined => {
  const [folder = "", name = ""] = file.path.split("/").slice(-2)
  const stem = name.replace(/\.ts$/, "")
  if (!name.endsWith(".ts") || stem === "index" || isGenerated(file) || file.path in exceptions) return undefined
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(stem)) return `the name ${name} is neither PascalCase nor camelCase`
  const wanted = stem === "rule" ? camel(folder) : stem
  const exported = exportsOf(file.text).map((found) => found.name)
  const isBorne = exported.some((found) => found.toLowerCase().startsWith(wanted.toLowerCase()))
  return isBorne ? undefined : `exports nothing called ${wanted}, but ${exported.join(", ") || "nothing"}`
}

/** Laws 1 and 2 of the house: folders are nouns of the domain, and a file bears the name of what it exports. */
export const names: Law = {
  name: "names say what is inside",
  violations: (files) => [
    ...files.flatMap((file) => pathFaults(file).map((fault) => `${file.path} ${fault}`)),
    ...files.flatMap((file) => (fileFault(file) === undefined ? [] : [`${file.path} ${fileFault(file)}`])),
    ...Object.keys(exceptions)
      .filter((path) => typescriptOf(files).every((file) => file.path !== path))
      .map((path) => `${path} is an exception for a file that is not there`)
  ],
  plants: [
    {
      what: "a folder of utils",
      plant: withFile("packages/core/src/utils/a.ts", "/** A. */\nexport const a = 1\n"),
      reported: "utils is a drawer"
    },
    {
      what: "a file of helpers",
      plant: withFile("packages/core/src/model/helpers.ts", "export const helpers = 1\n"),
      reported: "helpers is a drawer"
    },
    {
      what: "a folder in camel case",
      plant: withFile("packages/core/src/modelParts/a.ts", "export const a = 1\n"),
      reported: "folder modelParts is not kebab-case"
    },
    {
      what: "a file in kebab case",
      plant: withFile("packages/core/src/model/my-part.ts", "export const myPart = 1\n"),
      reported: "the name my-part.ts is neither"
    },
    {
      what: "a file that exports nothing of its name",
      plant: withFile("packages/core/src/model/Part.ts", "export const other = 1\n"),
      reported: "model/Part.ts exports nothing called Part, but other"
    },
    {
      what: "a rule under another name than its folder",
      plant: withFile("packages/core/src/rules/no-gap/rule.ts", "export const noHole = 1\n"),
      reported: "exports nothing called noGap, but noHole"
    }
  ]
}
