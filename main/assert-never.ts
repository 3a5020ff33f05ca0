/** Ends a switch over a union: a kind without a case does not compile, and throws when it comes from outside. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
