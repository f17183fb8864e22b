/** A text as a literal of SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A name of a column or table in SQL. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`
