/** A file of data that an engine reads. */
export interface DataFile {
  /** As findings name it: relative to the programme's folder. */
  readonly path: string
  /** Where it is on this machine. */
  readonly location: string
}
