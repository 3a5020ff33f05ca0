import { readFileSync } from 'node:fs';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

const outward = ['TCP_CONNECT_ATTEMPT', 'UDP_BYTES_SENT', 'DNS_TRANSACTION_QUERY', 'HOST_RESOLVER_SYSTEM_TASK'];

/** What Chromium's own network log says went out, one line each; empty when nothing did. */
export function outwardEvents(file: string): readonly string[] {
  const { constants, events } = parse(readFileSync(file, 'utf8'));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, number]) => [number, name]));
  return events
    .map(({ type, params }) => ({ name: names.get(type) ?? '', params }))
    .filter(({ name }) => outward.includes(name))
    .map(({ name, params }) => `${name} ${JSON.stringify(params ?? {})}`);
}

/** A log that a killed browser left open is closed by hand. */
function parse(text: string): NetLog {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.replace(/,\s*$/, '')}]}`);
  }
}
