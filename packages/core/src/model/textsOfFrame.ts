import type { ProgrammeFrame } from "./Programme.js"
import { type Known, noteIn } from "./noteIn.js"
import type { WrittenText } from "./WrittenText.js"

/** Every text of programme.yaml that a reader sees. */
export const textsOfFrame = (frame: ProgrammeFrame): ReadonlyArray<WrittenText> => {
  const texts: Array<WrittenText> = []
  const note = noteIn(texts)
  const { origin } = frame
  note(frame.title, [origin, "title"], title)
  note(frame.organisation, [origin, "organisation"])
  note(frame.summary, [origin, "summary"])
  for (const { name, level, origin: at } of frame.places) {
    note(name, [at, "name"], shortTitle)
    note(level, [at, "level"])
  }
  for (const stakeholder of frame.stakeholders) {
    note(stakeholder.title, [stakeholder.origin, "title"], shortTitle)
    note(stakeholder.role, [stakeholder.origin, "role"])
  }
  for (const framework of [...frame.frameworks, ...frame.sources]) {
    note(framework.title, [framework.origin, "title"], title)
    note(framework.note, [framework.origin, "note"])
  }
  for (const disaggregation of frame.disaggregations) {
    note(disaggregation.title, [disaggregation.origin, "title"], title)
    for (const category of disaggregation.categories)
      note(category.title, [disaggregation.origin, "categories", category.id], title)
  }
  return texts
}

const title: Known = { kind: "title" }

const shortTitle: Known = { kind: "title", isExact: false }
