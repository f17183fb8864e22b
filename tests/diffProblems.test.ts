import { symlinkSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, afterAll, test } from "vitest"
import { GitRepository, logframeText, programmeText } from "./GitRepository.js"
import { runLogframe } from "./runLogframe.js"

const repository = new GitRepository()

afterAll(() => repository.remove())

describe("what cannot be read", () => {
  const broken = "logframe: 2008-2011\ntitle: [\n"

  test("is told with the revision that it stands in, and the rest is compared", () => {
    repository.branch("broken", "first")
    repository.put("programme.yaml", programmeText.replace("North", "The north"))
    repository.put("logframes/2008-2011.yaml", broken)
    repository.commit("broken-1")
    const ended = repository.diff("first", "broken-1")
    expect(ended.stderr).toContain("error  valid-yaml  broken-1:./logframes/2008-2011.yaml:2:8")
    expect(ended.stdout).toContain("name: [-North-]{+The north+}")
    expect(ended.stdout).not.toContain("- 2008-2011")
    expect(ended.stdout).toContain("1 more is not told: one side could not be read there.")
    expect(ended.code).toBe(1)
    expect(repository.diff("broken-1", "first").stdout).not.toContain("+ 2008-2011")
    repository.home()
  })

  test("of an indicator is not said to have been dropped", () => {
    repository.branch("wrong", "first")
    repository.put("logframes/2008-2011.yaml", logframeText({ unit: "pumps", targets: "2009: [1]" }))
    repository.commit("wrong-1")
    const ended = repository.diff("first", "wrong-1")
    expect(ended.stdout).toContain("unit: wells -> pumps")
    expect(ended.stdout).not.toContain("- target")
    expect(ended.stderr).toContain("wrong-1:./logframes/2008-2011.yaml")
    repository.home()
  })

  test("of programmeText.yaml is left out, and the logframes are compared all the same", () => {
    repository.branch("frame", "first")
    repository.put("programme.yaml", "programme: [\n")
    repository.put("logframes/2008-2011.yaml", logframeText({ unit: "pumps" }))
    repository.commit("frame-1")
    for (const ended of [repository.diff("first", "frame-1"), repository.diff("frame-1", "first")]) {
      expect(ended.stdout).toMatch(/unit: (wells -> pumps|pumps -> wells)/u)
      expect(ended.stderr).toContain("valid-yaml")
      expect(ended.code).toBe(1)
    }
    const both = repository.diff("frame-1", "frame-1")
    expect(both.stdout).toBe("")
    expect(both.code).toBe(1)
    repository.home()
  })

  test("a symbolic link is not followed", () => {
    repository.branch("links", "first")
    symlinkSync("2008-2011.yaml", join(repository.folder, "logframes", "copy.yaml"))
    repository.commit("links-1")
    expect(repository.diff("first", "links-1").stderr).toContain(
      "it is a symbolic link, which is not followed in a revision"
    )
    repository.home()
  })
})

describe("names that mean nothing", () => {
  test.each<readonly [string, ReadonlyArray<string>, string]>([
    [
      "an unknown revision",
      ["first", "secnod"],
      'There is no logframe "secnod" (known: 2008-2011), and git knows no revision of that name.'
    ],
    ["a mistyped logframe", ["2008-2012", "first"], 'git knows no revision of that name. Did you mean "2008-2011"?'],
    ["a range", ["first..second", "second"], 'There is no logframe "first..second"'],
    ["an option", ["--", "--output=x", "second"], 'There is no logframe "--output=x"'],
    ["a file of a revision", ["first:programmes", "second"], 'There is no logframe "first:programmes"'],
    ["a folder", ["second", "logframes"], "It is a folder: --working compares a revision with the files in a folder."],
    ["an empty name", ["", "second"], 'There is no logframe ""'],
    [
      "a logframe and a revision",
      ["2008-2011", "second"],
      '"2008-2011" is a logframe, and in the folder . there is no logframe "second" that can be read.'
    ],
    ["a logframe alone", ["2008-2011"], '"2008-2011" is a logframe: name another one to compare it with (2008-2011).'],
    ["a folder that is not there", ["first", "second", "nowhere"], "There is no folder nowhere."]
  ])("%s", (_, args, message) => {
    const ended = repository.diff(...args)
    expect(ended.stderr).toContain(message)
    expect(ended.stdout).toBe("")
    expect(ended.code).toBe(2)
  })

  test("a tag that is called like a logframe is meant by its full name", () => {
    repository.git("tag", "2008-2011", "first")
    expect(repository.diff("refs/tags/2008-2011", "second").stdout).toContain("2 changes")
    expect(repository.diff("2008-2011", "second").stderr).toContain("refs/tags/2008-2011")
    repository.git("tag", "--delete", "2008-2011")
  })
})

describe("where there is no git to ask", () => {
  test("without the program", () => {
    const ended = runLogframe(["diff", "first", "second"], { cwd: repository.folder, env: { PATH: repository.work } })
    expect(ended.stderr).toContain("Revisions are read with the program git, and it is not found here.")
    expect(ended.code).toBe(2)
  })

  test("outside of a repository", () => {
    const outside = join(repository.work, "outside")
    repository.put("programme.yaml", programmeText, outside)
    repository.put("logframes/2008-2011.yaml", logframeText(), outside)
    const ended = runLogframe(["diff", "HEAD~1", "HEAD", outside], {
      cwd: repository.folder,
      env: { GIT_CEILING_DIRECTORIES: repository.work }
    })
    expect(ended.stderr).toContain(`the folder ${outside} lies in no git repository`)
    expect(ended.code).toBe(2)
  })

  test("in git's own folder", () => {
    const ended = runLogframe(["diff", "HEAD~1", "HEAD", ".git"], { cwd: repository.path })
    expect(ended.stderr).toContain("the folder .git is git's own, and no programme's.")
    expect(ended.code).toBe(2)
  })

  test("in a shallow clone, for what is older", () => {
    const clone = join(repository.work, "shallow")
    repository.gitIn(repository.work, "clone", "--quiet", "--depth", "1", `file://${repository.path}`, clone)
    const ended = runLogframe(["diff", "HEAD~1", "HEAD", join(clone, "programmes", "water")])
    expect(ended.stderr).toContain("Only the last part of the history is here: git fetch --unshallow gets the rest.")
    expect(ended.code).toBe(2)
  })

  test("in a revision that did not have the folder yet", () => {
    repository.branch("other", "main")
    repository.put("programme.yaml", programmeText, join(repository.path, "programmes", "other"))
    repository.put("logframes/2008-2011.yaml", logframeText(), join(repository.path, "programmes", "other"))
    repository.commit("other-1")
    const ended = runLogframe(["diff", "first", "other-1", "programmes/other"], { cwd: repository.path })
    expect(ended.stderr).toBe(
      `logframe: At ${repository.git("rev-parse", "first").slice(0, 7)} there is no programme in the folder programmes/other.\n`
    )
    expect(ended.code).toBe(2)
    repository.home()
  })

  test("in a submodule: its own repository is asked, and of the outer one's revisions it is none", () => {
    const library = join(repository.work, "library")
    repository.put("programme.yaml", programmeText, library)
    repository.put("logframes/2008-2011.yaml", logframeText(), library)
    repository.gitIn(library, "init", "--quiet")
    repository.gitIn(library, "add", "--all")
    repository.gitIn(library, "commit", "--quiet", "--message", "one")
    repository.branch("modules", "main")
    repository.git("submodule", "--quiet", "add", library, "modules/water")
    repository.commit("modules-1")
    expect(repository.diff("HEAD", "HEAD", "../../modules/water").stdout).toContain("No differences.")
    // Not fetched: the folder is there and empty, and the outer repository knows only which commit it stands for.
    repository.git("submodule", "--quiet", "deinit", "--force", "modules/water")
    const ended = runLogframe(["diff", "modules-1", "main", "modules/water"], { cwd: repository.path })
    expect(ended.stderr).toContain(
      "the folder modules/water lies in a submodule: run the command in the submodule's own repository."
    )
    expect(ended.code).toBe(2)
    repository.home()
  })
})

test("hostile texts do nothing in Markdown or in a terminal", () => {
  repository.branch("hostile", "first")
  const statement =
    '"| <img src=x onerror=alert(1)> [x](https://example.org) @everyone `rm` \\x9b31mred ~~gone~~ **bold**"'
  repository.put("logframes/2008-2011.yaml", logframeText({ statement }))
  repository.commit("hostile-1")
  const markdown = repository.diff("first", "hostile-1", "--format", "markdown").stdout
  const [row = ""] = markdown.split("\n").filter((line) => line.includes("onerror"))
  expect(row.match(/(?<!\\)\|/gu)).toHaveLength(6)
  for (const harmful of ["<img", "[x](", "`rm`", "\u009b", " @everyone"]) expect(markdown).not.toContain(harmful)
  expect(row).toContain("\\~\\~gone\\~\\~")
  expect(repository.diff("first", "hostile-1").stdout).not.toContain("\u009b")
  repository.home()
})
