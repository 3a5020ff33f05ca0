/** How a command ends: done; nothing found, or something skipped where `--strict` asks; wrong usage; failure. */
export const exitCode = { ok: 0, nothing: 1, usage: 2, failure: 3 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
