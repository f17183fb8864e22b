import { type FSWatcher, watch } from "node:fs"
import { type FolderLook, changedBetween, lookAt } from "./lookAt.js"

/** Files of a folder that came, went or were written. */
export interface FolderChange {
  readonly folder: string
  /** Below the folder, in order. */
  readonly paths: ReadonlyArray<string>
}

/** How long to wait, in milliseconds. */
export interface Patience {
  /** How long nothing may change before a change counts as done. */
  readonly quiet: number
  /** How long to wait for a sign of the system before looking all the same. */
  readonly look: number
}

/** A change that never comes to rest is told after so many looks. */
const mostLooks = 20

/**
 * Watches programme folders from its making on. What changed is told by looking (names, sizes, times), and what the system
 * says is only a reason to look sooner: it says nothing on many shared drives, and says too much when an editor writes a
 * file beside and renames it.
 */
export class FolderWatch {
  readonly #patience: Patience
  readonly #others = new Map<string, ReadonlyArray<string>>()
  readonly #watchers = new Map<string, FSWatcher>()
  #seen: ReadonlyMap<string, FolderLook>
  #wake = (): void => {}

  constructor(folders: ReadonlyArray<string>, patience: Patience = { quiet: 80, look: 1000 }) {
    this.#patience = patience
    for (const folder of folders) this.#others.set(folder, [])
    this.#seen = this.#look()
  }

  /**
   * Names the files outside of a programme's own places that it reads: its libraries. True where these are others than
   * before: then the folder was looked at anew, and what was read of it before may be stale.
   */
  follow(folder: string, others: ReadonlyArray<string>): boolean {
    if (others.join("\n") === this.#others.get(folder)?.join("\n")) return false
    this.#others.set(folder, others)
    this.#seen = new Map([...this.#seen, [folder, lookAt(folder, others)]])
    return true
  }

  /** Waits until something has changed and come to rest. Nothing once the signal is given; then the watch is over. */
  async next(signal: AbortSignal): Promise<ReadonlyArray<FolderChange>> {
    const end = (): void => this.#wake()
    signal.addEventListener("abort", end)
    let changes: ReadonlyArray<FolderChange> = []
    while (!signal.aborted && changes.length === 0) {
      this.#listen()
      await this.#pause(this.#patience.look)
      changes = await this.#changes(signal)
    }
    signal.removeEventListener("abort", end)
    if (!signal.aborted) return changes
    for (const watcher of this.#watchers.values()) watcher.close()
    return []
  }

  async #changes(signal: AbortSignal): Promise<ReadonlyArray<FolderChange>> {
    let last = this.#look()
    if (changesFrom(this.#seen, last).length === 0) return []
    for (let looks = 0; looks < mostLooks && !signal.aborted; looks++) {
      await this.#rest(signal)
      const now = this.#look()
      const isQuiet = changesFrom(last, now).length === 0
      last = now
      if (isQuiet) break
    }
    const changes = changesFrom(this.#seen, last)
    this.#seen = last
    return changes
  }

  #look(): ReadonlyMap<string, FolderLook> {
    return new Map([...this.#others].map(([folder, others]) => [folder, lookAt(folder, others)]))
  }

  /** Asks the system for signs from every place in which a file may come or go. A place that it refuses is looked at all the same. */
  #listen(): void {
    const places = new Set([...this.#seen.values()].flatMap((look) => [...look.places]))
    for (const [place, watcher] of this.#watchers) {
      if (places.has(place)) continue
      watcher.close()
      this.#watchers.delete(place)
    }
    for (const place of places) if (!this.#watchers.has(place)) this.#listenTo(place)
  }

  #listenTo(place: string): void {
    try {
      const watcher = watch(place, () => this.#wake())
      const forget = (): void => {
        watcher.close()
        this.#watchers.delete(place)
      }
      // A folder that is removed and made again has to be asked for again.
      watcher.on("error", forget).on("change", (kind) => {
        if (kind === "rename") forget()
      })
      this.#watchers.set(place, watcher)
    } catch {
      // It is not there, or the system has no watchers left.
    }
  }

  /** Waits for a sign of the system, for the time to pass, or for the end. */
  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async #rest(signal: AbortSignal): Promise<void> {
    const until = performance.now() + this.#patience.quiet
    for (let left = this.#patience.quiet; left > 0 && !signal.aborted; left = until - performance.now()) {
      await this.#pause(left)
    }
  }
}

const changesFrom = (
  before: ReadonlyMap<string, FolderLook>,
  after: ReadonlyMap<string, FolderLook>
): ReadonlyArray<FolderChange> =>
  [...after].flatMap(([folder, look]) => {
    const earlier = before.get(folder)
    const paths = earlier ? changedBetween(earlier, look) : []
    return paths.length > 0 ? [{ folder, paths }] : []
  })
