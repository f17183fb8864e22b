import type { FindingsEncoder } from "./FindingsEncoder.js"

/** The formats in which findings can be written, by name. Each is loaded only when it is asked for. */
export const findingsEncoders = {
  text: async (): Promise<FindingsEncoder> => (await import("./text.js")).text,
  json: async (): Promise<FindingsEncoder> => (await import("./json.js")).json,
  sarif: async (): Promise<FindingsEncoder> => (await import("./sarif.js")).sarif,
  junit: async (): Promise<FindingsEncoder> => (await import("./junit.js")).junit,
  github: async (): Promise<FindingsEncoder> => (await import("./github.js")).github,
  markdown: async (): Promise<FindingsEncoder> => (await import("./markdown.js")).markdown
} as const satisfies Readonly<Record<string, () => Promise<FindingsEncoder>>>

/** A format's name. */
export type FindingsFormat = keyof typeof findingsEncoders
