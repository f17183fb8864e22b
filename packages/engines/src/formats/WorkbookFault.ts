/** Why a file's bytes are no workbook that is read, as the end of a sentence that begins with the file. */
export class WorkbookFault extends Error {
  override readonly name = "WorkbookFault"
}
