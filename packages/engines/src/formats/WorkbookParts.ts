import { dateShownBy } from "./dateShownBy.js"
import { WorkbookFault } from "./WorkbookFault.js"
import { type XmlElement, attributeOf, readXml } from "./readXml.js"
import { textsSink } from "./textsSink.js"
import { type PartSink, unzipParts } from "./unzipParts.js"

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  readonly isHidden: boolean
  /** The part that holds it. */
  readonly part: string
}

/** All that cells need to be understood. */
export interface WorkbookParts {
  readonly sheets: ReadonlyArray<ListedSheet>
  /** Texts that cells share, by their index. */
  readonly texts: ReadonlyArray<string>
  /** What of a date the cells of each style show; undefined for styles of other numbers. */
  readonly dateStyles: ReadonlyArray<"day" | "month" | "year" | undefined>
  /** Whether days count from 1904, as they did on early Macintoshes. */
  readonly is1904: boolean
}

/** Reads everything of a workbook but its sheets. */
export const readWorkbookParts = (zip: Uint8Array): WorkbookParts => {
  const sheets: Array<{ readonly name: string; readonly isHidden: boolean; readonly link: string }> = []
  const targets = new Map<string, string>()
  const texts: Array<string> = []
  const styles = new Styles()
  let is1904 = false
  const sinks: Readonly<Record<string, () => PartSink>> = {
    "xl/workbook.xml": () =>
      readXml({
        open: (element) => {
          if (element.name === "workbookPr") is1904 = isTrue(attributeOf(element, "date1904"))
          if (element.name === "sheet") sheets.push(listed(element))
        }
      }),
    "xl/_rels/workbook.xml.rels": () =>
      readXml({
        open: (element) => {
          if (!attributeOf(element, "Type")?.endsWith("/worksheet")) return
          targets.set(attributeOf(element, "Id") ?? "", partOf(attributeOf(element, "Target") ?? ""))
        }
      }),
    "xl/styles.xml": () => styles.sink(),
    "xl/sharedStrings.xml": () => textsSink("si", (text) => void texts.push(text))
  }
  unzipParts(zip, (name) => (Object.hasOwn(sinks, name) ? sinks[name]?.() : undefined))
  if (sheets.length === 0 || targets.size === 0) throw new WorkbookFault("it is no workbook")
  return {
    sheets: sheets.flatMap(({ link, ...sheet }) => {
      const part = targets.get(link)
      return part === undefined ? [] : [{ ...sheet, part }]
    }),
    texts,
    dateStyles: styles.shown,
    is1904
  }
}

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true"

const listed = (element: XmlElement) => ({
  name: attributeOf(element, "name") ?? "",
  isHidden: /hidden/iu.test(attributeOf(element, "state") ?? ""),
  link: Object.entries(element.attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? ""
})

/** The path of a part from the top of the zip. */
const partOf = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`)

/** The number formats of styles, by the index that cells give. */
class Styles {
  readonly shown: Array<"day" | "month" | "year" | undefined> = []
  readonly #codes = new Map<string, string>()
  #isInCells = false

  sink(): PartSink {
    return readXml({
      open: (element) => {
        if (element.name === "numFmt")
          this.#codes.set(attributeOf(element, "numFmtId") ?? "", attributeOf(element, "formatCode") ?? "")
        if (element.name === "cellXfs") this.#isInCells = true
        if (element.name === "xf" && this.#isInCells) {
          const id = attributeOf(element, "numFmtId") ?? "0"
          this.shown.push(dateShownBy(this.#codes.get(id) ?? Number(id)))
        }
      },
      close: (name) => {
        if (name === "cellXfs") this.#isInCells = false
      }
    })
  }
}
