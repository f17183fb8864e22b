/** One text file of a programme: its path relative to the programme folder, with `/` on every system, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}
