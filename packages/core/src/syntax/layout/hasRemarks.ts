import { type CollectionLayout, type Entry, type NodeLayout, isCollectionLayout } from "./Layout.js"

/** Whether a comment stands within a map or a list. */
export const hasRemarks = ({ entries, after }: CollectionLayout): boolean =>
  after.length > 0 || entries.some(entryHasRemarks)

const entryHasRemarks = ({ before, end, value }: Entry): boolean =>
  before.some((line) => line !== "") || end.length > 0 || nodeHasRemarks(value)

const nodeHasRemarks = ({ lead, under, content }: NodeLayout): boolean =>
  lead.remarks.length > 0 || under.length > 0 || (isCollectionLayout(content) && hasRemarks(content))
