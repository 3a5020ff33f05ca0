/** Names that languages and tools ask any object for; they must not count as a call of Electron's API. */
const askedOfEverything = new Set(['then', 'toJSON', 'asymmetricMatch']);

/** `target`, except that reading a name it does not have throws: what the stand-in lacks must never pass unnoticed. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(from, key, receiver) {
      if (key in from || typeof key === 'symbol' || askedOfEverything.has(key)) return Reflect.get(from, key, receiver);
      throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
    },
  });
}
