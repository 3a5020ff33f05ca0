import { spawn } from 'node:child_process';
import * as v from 'valibot';

const command = v.pipe(v.string(), v.parseJson(), v.tupleWithRest([v.string()], v.string()));

/** Whether a window can open here: on Linux one needs a display server. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** How to start the desktop, from the launcher's variable: a JSON array of the command and its first words. */
export function desktopStarter(env: NodeJS.ProcessEnv): ((words: readonly string[]) => Promise<number>) | null {
  const parsed = v.safeParse(command, env.CUTLINE_DESKTOP);
  if (!parsed.success) return null;
  const [program, ...first] = parsed.output;
  return (words) =>
    new Promise((resolve, reject) => {
      const child = spawn(program, [...first, ...words], { stdio: 'inherit' });
      // Ctrl-C reaches both, what asks to end is passed on; the desktop takes away what it has half written, and this
      // process ends behind it.
      process.on('SIGINT', () => undefined);
      process.on('SIGTERM', () => child.kill('SIGTERM'));
      child.on('error', (error) => reject(new Error(`the desktop could not be started: ${error.message}`)));
      child.on('exit', (code) => resolve(code ?? 3));
    });
}
