/** A value as the language writes it, in keys and figures of a file: plain data that JSON can hold. */
export type Plain = string | number | boolean | ReadonlyArray<Plain> | { readonly [key: string]: Plain }
