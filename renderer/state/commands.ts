import { useEffect, useRef } from 'react';
import type { Command } from '../../contract.ts';

type Action = () => void;

const actions = new Map<Command, Action[]>();

/** What a command does while the returned function has not been called; the latest wins. */
export function onCommand(command: Command, action: Action): () => void {
  actions.set(command, [...(actions.get(command) ?? []), action]);
  return () => {
    const left = (actions.get(command) ?? []).filter((each) => each !== action);
    if (left.length > 0) actions.set(command, left);
    else actions.delete(command);
  };
}

/** Does it; false when the command means nothing here and now. */
export function runCommand(command: Command): boolean {
  const action = actions.get(command)?.at(-1);
  action?.();
  return action !== undefined;
}

/** Whether the command does something here and now. */
export function isAvailable(command: Command): boolean {
  return actions.has(command);
}

/** Lets a view answer a command as long as it is on the page, and `active`. */
export function useCommand(command: Command, action: Action, active = true): void {
  const now = useRef(action);
  now.current = action;
  useEffect(() => (active ? onCommand(command, () => now.current()) : undefined), [command, active]);
}
