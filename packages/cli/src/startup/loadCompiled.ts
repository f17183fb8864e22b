import { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { Script } from "node:vm"

/** A loaded file: what it exports, and a way to keep what V8 has compiled of it by now. */
export interface Loaded<Exports> {
  readonly exported: Exports
  readonly keep: () => void
}

/** A CommonJS file as a function. */
type Wrapper = (
  module: object,
  require: (name: string) => unknown,
  importFrom: (path: string) => Promise<unknown>
) => void

/**
 * Loads a CommonJS file, and with it what V8 compiled of it in an earlier run, so that it need not be parsed and compiled
 * again. That is kept beside the file, one for each use of it and each version of Node, where this user may write there;
 * elsewhere a run takes longer and does the same. What V8 does not recognise as its own is made anew.
 *
 * A file beside it that it requires is loaded likewise. What it imports at its time it asks of `importFrom`, by paths from where this program starts: a script has no import.
 *
 * The file's name must change whenever its text does: V8 compares only the length.
 */
export const loadCompiled = <Exports>(file: string, { use }: { readonly use: string }): Loaded<Exports> => {
  const others = new Map<string, Loaded<unknown>>()
  const nodeRequire = createRequire(file)
  const require = (name: string): unknown => {
    if (!name.startsWith("./")) return nodeRequire(name)
    const other = others.get(name) ?? evaluated<unknown>(join(dirname(file), name), { use, require })
    others.set(name, other)
    return other.exported
  }
  const own = evaluated<Exports>(file, { use, require })
  return {
    exported: own.exported,
    keep: () => {
      own.keep()
      for (const other of others.values()) other.keep()
    }
  }
}

interface Surroundings {
  readonly use: string
  readonly require: (name: string) => unknown
}

const evaluated = <Exports>(file: string, { use, require }: Surroundings): Loaded<Exports> => {
  const kept = `${file}.${use}.${process.version}-${process.arch}.cache`
  const cachedData = readKept(kept)
  // The bundle is ASCII: as such it is read fastest, and takes one byte a character.
  const text = `(function(module,require,importFrom){${readFileSync(file, "latin1")}\n})`
  const script = new Script(text, { filename: file, ...(cachedData ? { cachedData } : {}) })
  const module: { exports?: Exports } = {}
  const wrapperOf: () => Wrapper = script.runInThisContext.bind(script)
  wrapperOf()(module, require, (path) => import(path))
  if (!module.exports) throw new Error(`${file} exports nothing`)
  const keep = (): void => {
    const isKnown = cachedData && !script.cachedDataRejected
    if (!isKnown && mayWriteIn(dirname(kept))) write(kept, script.createCachedData())
  }
  return { exported: module.exports, keep }
}

const readKept = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Asked first, since to gather what was compiled takes time as well. */
const mayWriteIn = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Writes a file as a whole or not at all, also where the power fails: another run may read it, or write it, at the same
 * moment, and V8 does not notice when a part of what it reads is something else.
 */
const write = (path: string, data: Buffer): void => {
  const draft = `${path}.${process.pid}`
  try {
    writeFileSync(draft, data, { flag: "wx", flush: true })
    renameSync(draft, path)
  } catch {
    rmSync(draft, { force: true })
  }
}
