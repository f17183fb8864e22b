import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { type Ended, runLogframe } from "./runLogframe.js"

/** A programme, as a test writes it into a folder of a repository. */
export const programmeText = "programme: clean-water\ntitle: Clean water\nperiod: 2008..2014\nplaces: {north: North}\n"

interface Phase {
  readonly statement?: string
  readonly targets?: string
  readonly unit?: string
}

/** A small logframe of that programme. */
export const logframeText = ({
  statement = "Children are healthy",
  targets = "2009: 120",
  unit = "wells"
}: Phase = {}): string => `logframe: 2008-2011
title: Wells
period: 2008..2011
goal:
  statement: ${statement}
  indicators:
    wells-built: {title: Wells built, unit: ${unit}, entry: increment, baseline: 0, targets: {${targets}}, verification: Records}
outcomes: {}
`

const revisedTarget = "2009: {value: 120, revised: [{value: 80, date: 2008-12-01, reason: Less money}]}"

/** A git repository in a temporary folder, with a programme in a folder of it and two revisions, `first` and `second`. */
export class GitRepository {
  /** The temporary folder around the repository, for what is to lie outside. */
  readonly work = mkdtempSync(join(tmpdir(), "logframe-diff-"))
  readonly path = join(this.work, "repository")
  /** The programme's folder. */
  readonly folder = join(this.path, "programmes", "water")

  constructor() {
    mkdirSync(this.folder, { recursive: true })
    this.git("init", "--quiet", "--initial-branch", "main")
    this.put("programme.yaml", programmeText)
    this.put("logframes/2008-2011.yaml", logframeText())
    this.commit("first")
    const statement = "Children and mothers are healthy"
    this.put("logframes/2008-2011.yaml", logframeText({ statement, targets: revisedTarget }))
    this.commit("second")
  }

  git(...args: ReadonlyArray<string>): string {
    return this.gitIn(this.path, ...args)
  }

  /** git as on a machine where nobody has set anything up. */
  gitIn(cwd: string, ...args: ReadonlyArray<string>): string {
    const settings = { PATH: process.env["PATH"], HOME: this.work, GIT_CONFIG_NOSYSTEM: "1" }
    const config = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "protocol.file.allow", GIT_CONFIG_VALUE_0: "always" }
    const env = { ...settings, ...config, ...officer }
    return execFileSync("git", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env }).trim()
  }

  /** Writes a file below the programme's folder, or below another one. */
  put(path: string, text: string, around = this.folder): void {
    mkdirSync(dirname(join(around, path)), { recursive: true })
    writeFileSync(join(around, path), text)
  }

  /** Commits everything and tags it. */
  commit(tag: string): void {
    this.git("add", "--all")
    this.git("commit", "--quiet", "--allow-empty", "--message", tag)
    this.git("tag", tag)
  }

  /** Begins a branch at a revision, to be left by `home`. */
  branch(name: string, from = "first"): void {
    this.git("checkout", "--quiet", "-B", name, from)
  }

  home(): void {
    this.git("checkout", "--quiet", "--force", "main")
  }

  /** Runs `logframe diff` in the programme's folder. */
  diff(...args: ReadonlyArray<string>): Ended {
    return runLogframe(["diff", ...args], { cwd: this.folder })
  }

  /** Every file of the repository, git's own among them: its path, the hash of its content and the time of writing. */
  traces(): ReadonlyArray<string> {
    return readdirSync(this.path, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(this.path, name)).isFile())
      .map((name) => {
        const hash = createHash("sha256")
          .update(readFileSync(join(this.path, name)))
          .digest("hex")
        return `${name} ${hash} ${statSync(join(this.path, name)).mtimeMs}`
      })
      .toSorted()
  }

  remove(): void {
    rmSync(this.work, { recursive: true, force: true })
  }
}

const officer = {
  GIT_AUTHOR_NAME: "An Officer",
  GIT_AUTHOR_EMAIL: "officer@example.org",
  GIT_COMMITTER_NAME: "An Officer",
  GIT_COMMITTER_EMAIL: "officer@example.org"
}
