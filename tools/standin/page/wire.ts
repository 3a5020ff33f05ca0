/** A value on its way between the page's world and the preload's. `clone` is carried by the event itself. */
export type Wired =
  | { readonly kind: 'clone'; readonly value: unknown }
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'promise'; readonly id: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'list'; readonly values: readonly Wired[] }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [key: string, value: Wired])[] };

/** One message between the worlds. */
export type WorldMessage =
  | { readonly kind: 'expose'; readonly key: string; readonly api: Wired }
  | { readonly kind: 'call'; readonly id: number; readonly parameters: readonly Wired[] }
  | { readonly kind: 'returned'; readonly ok: boolean; readonly value: Wired }
  | { readonly kind: 'settled'; readonly id: number; readonly ok: boolean; readonly value: Wired }
  | { readonly kind: 'open'; readonly url: string; readonly name: string; readonly features: string };

/** What a message of an error reads, whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
