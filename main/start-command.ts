import type { Result } from '../contract.ts';
import type { Invocation } from './cli/invocation.ts';
import { processIo } from './cli/io.ts';
import { ownTools } from './cli/own-tools.ts';
import { runInvocation } from './cli/run.ts';

/** Runs a command of the command line inside the packed app, before any window opens; gives its exit code. */
export function runCommand(invocation: Result<Invocation>, store: string): Promise<number> {
  return runInvocation(invocation, ownTools({ store, startDesktop: null, hasDisplay: false }), processIo());
}
