import { EvaluationFile } from "../schema/EvaluationFile.js"
import { LibraryFile } from "../schema/LibraryFile.js"
import { LogframeFile } from "../schema/LogframeFile.js"
import { PolicyFile } from "../schema/PolicyFile.js"
import { ProgrammeFile } from "../schema/ProgrammeFile.js"
import { faultDecoder } from "./faultDecoder.js"

/** Decodes a programme.yaml with faults, as `faultDecoder` does. */
export const decodeFaultyProgramme = faultDecoder(ProgrammeFile)

/** Decodes a logframe with faults, as `faultDecoder` does. */
export const decodeFaultyLogframe = faultDecoder(LogframeFile)

/** Decodes a library with faults, as `faultDecoder` does. */
export const decodeFaultyLibrary = faultDecoder(LibraryFile)

/** Decodes an evaluation.yaml with faults, as `faultDecoder` does. */
export const decodeFaultyEvaluation = faultDecoder(EvaluationFile)

/** Decodes a policy.yaml with faults, as `faultDecoder` does. */
export const decodeFaultyPolicy = faultDecoder(PolicyFile)
