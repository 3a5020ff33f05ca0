import { verifyPacket } from '../../archive/export/verify.ts';
import { counted } from './check.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** Checks a research packet and names every file that differs: 0 none does, 1 some do, 3 it cannot be read. */
export async function verify(packet: string, io: Io): Promise<ExitCode> {
  const verified = await verifyPacket(packet);
  if (!verified.ok) {
    io.err(`cutline: ${verified.problem.sentence}\n`);
    return exitCode.failure;
  }
  const { right, changed, missing, extra } = verified.value;
  const lines = [
    ...changed.map((name) => `changed  ${name}`),
    ...missing.map((name) => `missing  ${name}`),
    ...extra.map((name) => `extra    ${name}`),
  ];
  const counts = `${counted(right, 'file')} as written, ${changed.length} changed, ${missing.length} missing, ${extra.length} extra`;
  await io.out(`${[...lines, counts].join('\n')}\n`);
  return lines.length === 0 ? exitCode.ok : exitCode.nothing;
}
