/** A value as JSON. `$` marks what JSON has no word for; an object's own keys that begin with `$` get one more. */
export type Encoded =
  | null
  | boolean
  | number
  | string
  | readonly Encoded[]
  | { readonly [key: string]: Encoded | undefined; readonly $?: string };

type Tagged = { readonly $: string; readonly v: Encoded; readonly t: string };

const viewTypes = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
};

/**
 * A value as the structured clone algorithm would carry it between processes.
 * Throws Electron's own `An object could not be cloned.` for functions, symbols, promises, weak maps, nodes and cycles
 * (cycles alone are stricter than Electron).
 */
export function encode(value: unknown, path: readonly object[] = []): Encoded {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return encodeNumber(value);
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
  if (typeof value !== 'object' || path.includes(value)) throw notCloneable();
  return encodeObject(value, [...path, value]);
}

/** The value that `encode` was given, as a copy. */
export function decode(encoded: Encoded): unknown {
  if (encoded === null || typeof encoded !== 'object') return encoded;
  if (isList(encoded)) return encoded.map(decode);
  return encoded.$ === undefined ? decodeFields(encoded) : decodeTagged(encoded as Tagged);
}

function notCloneable(): Error {
  return new Error('An object could not be cloned.');
}

function encodeNumber(value: number): Encoded {
  if (Object.is(value, -0)) return { $: 'number', v: '-0' };
  return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
}

function encodeObject(value: object, path: readonly object[]): Encoded {
  const inner = (part: unknown) => encode(part, path);
  if (Array.isArray(value)) return value.map(inner);
  if (value instanceof Date) return { $: 'date', v: inner(value.getTime()) };
  if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] };
  if (value instanceof Map) return { $: 'map', v: [...value].map((entry) => entry.map(inner)) };
  if (value instanceof Set) return { $: 'set', v: [...value].map(inner) };
  if (value instanceof Error) return { $: 'error', v: [value.name, value.message] };
  if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) return encodeView(value);
  if (isUncloneable(value)) throw notCloneable();
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key.startsWith('$') ? `$${key}` : key, inner(field)]),
  );
}

function encodeView(view: ArrayBufferView): Encoded {
  const name = view.constructor.name in viewTypes ? view.constructor.name : 'Uint8Array';
  return { $: 'view', t: name, v: toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)) };
}

function isUncloneable(value: object): boolean {
  const isNode = typeof Node === 'function' && value instanceof Node;
  return isNode || value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet;
}

function decodeFields(fields: { readonly [key: string]: Encoded | undefined }): object {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key.startsWith('$') ? key.slice(1) : key, decode(field ?? null)]),
  );
}

function decodeTagged({ $, v, t }: Tagged): unknown {
  const list = isList(v) ? v.map(decode) : [];
  switch ($) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(v);
    case 'bigint':
      return BigInt(String(v));
    case 'date':
      return new Date(Number(decode(v)));
    case 'regexp':
      return new RegExp(String(list[0]), String(list[1]));
    case 'map':
      return new Map(list as [unknown, unknown][]);
    case 'set':
      return new Set(list);
    case 'error':
      return Object.assign(new Error(String(list[1])), { name: String(list[0]) });
    case 'buffer':
      return fromBase64(String(v)).buffer;
    case 'view':
      return decodeView(t, fromBase64(String(v)));
    default:
      throw new Error(`electron stand-in: nothing is encoded as ${$}`);
  }
}

function decodeView(name: string, bytes: Uint8Array<ArrayBuffer>): unknown {
  const View = viewTypes[name as keyof typeof viewTypes];
  return name === 'Uint8Array' ? bytes : new View(bytes.buffer);
}

// The page has no Buffer, and String.fromCharCode takes a limited number of arguments.
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function isList(encoded: Encoded): encoded is readonly Encoded[] {
  return Array.isArray(encoded);
}
