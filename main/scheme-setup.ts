import { protocol } from 'electron';
import { origin, scheme } from './origin.ts';
import { respond, type SchemeSources } from './scheme.ts';

/** Makes the scheme a secure origin like the web's. To be called before the app is ready. */
export function setupSchemePrivileges(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Answers every request of the scheme. */
export function setupScheme(sources: SchemeSources): void {
  protocol.handle(scheme, (request) => respond(request, sources));
}

/** Answers a request that nobody made, so that what answers are made of is loaded before one is waited for. */
export async function warmScheme(sources: SchemeSources): Promise<void> {
  const response = await respond(new Request(`${origin}/index.html`), sources);
  await response.arrayBuffer();
}
