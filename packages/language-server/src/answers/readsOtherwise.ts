/** Whether YAML reads an id as something else than a text: a number, a truth value, nothing. */
export const readsOtherwise = (id: string): boolean =>
  /^(?:true|false|null|\d+(?:e\d+)?|0x[\da-f]+|0o[0-7]+)$/u.test(id)
