import { SaxesParser } from "saxes"
import { WorkbookFault } from "./WorkbookFault.js"
import type { PartSink } from "./unzipParts.js"

/** What an element is called without its prefix, and its attributes by their names as they are written. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What is told of a document while it is read. */
export interface XmlHandler {
  readonly open?: (element: XmlElement) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const maxDepth = 64

/** Reads XML as its bytes come. Refused are documents with a DTD, which can multiply, and what is nested more than 64 deep. */
export const readXml = ({ open, text, close }: XmlHandler): PartSink => {
  const parser = new SaxesParser<{ readonly position: false; readonly xmlns: false }>({ position: false, xmlns: false })
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let depth = 0
  parser.on("error", () => {
    throw new WorkbookFault("a part of it is no XML")
  })
  parser.on("doctype", () => {
    throw new WorkbookFault("a part of it declares a document type, which no workbook does")
  })
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > maxDepth) throw new WorkbookFault("a part of it is nested too deep")
    open?.({ name: localName(name), attributes })
  })
  parser.on("closetag", ({ name }) => {
    depth--
    close?.(localName(name))
  })
  if (text) {
    parser.on("text", text)
    parser.on("cdata", text)
  }
  return (bytes, isLast) => {
    parser.write(decodedBy(decoder, bytes, isLast))
    if (isLast) parser.close()
  }
}

const decodedBy = (decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, isLast: boolean): string => {
  try {
    return decoder.decode(bytes, { stream: !isLast })
  } catch {
    throw new WorkbookFault("a part of it is not UTF-8")
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1)

/** An attribute of an element by its name without a prefix. */
export const attributeOf = ({ attributes }: XmlElement, name: string): string | undefined =>
  Object.hasOwn(attributes, name)
    ? attributes[name]
    : Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1]
