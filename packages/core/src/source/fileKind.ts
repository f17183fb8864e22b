/** What a file of a programme is, by its path. */
export type FileKind = "programme" | "logframe" | "evaluation" | "policy" | "data"

/**
 * What a file is, by its path relative to the programme's folder (with `/` on every system); undefined for a file that
 * has no meaning in a programme. Indicator libraries lie anywhere, and are known by being listed in programme.yaml alone.
 */
export const fileKindOf = (path: string): FileKind | undefined => {
  if (path === "programme.yaml") return "programme"
  if (path === "evaluation.yaml") return "evaluation"
  if (path === "policy.yaml") return "policy"
  if (/^logframes\/[^/]+\.ya?ml$/u.test(path)) return "logframe"
  return /^data\/.+\.(?:csv|xlsx|parquet|json|ndjson)$/u.test(path) ? "data" : undefined
}
