import type { ExitCode, Terminal } from "../Terminal.js"

/** Placeholder until reporters exist. */
export const report = async (_folder: string, _options: Record<string, string | undefined>, _terminal: Terminal): Promise<ExitCode> => 0
