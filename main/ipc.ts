import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import * as v from 'valibot';
import type { Bridge } from '../contract.ts';
import { type BridgeCall, ipcArguments } from './ipc-arguments.ts';
import { isOwnPage } from './origin.ts';

/** The main process's end of the bridge. */
export type BridgeCalls = Pick<Bridge, BridgeCall>;

/** What is looked at of the frame that sent a call. */
export interface Sender {
  readonly url: string;
  readonly parent: unknown;
}

/** Answers every call of the contract, each on the channel of its name; `callsFor` knows which window asks. */
export function setupIpc(callsFor: (sender: WebContents) => BridgeCalls): void {
  for (const channel of Object.keys(ipcArguments) as BridgeCall[]) {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...values: unknown[]) => {
      if (!isTrusted(event.senderFrame)) throw new Error(`${channel}: refused, the sender is not a page of Cutline`);
      return answer(callsFor(event.sender), channel, values);
    });
  }
}

/** Whether a call comes from the top frame of one of our own pages. */
export function isTrusted(frame: Sender | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

/** Checks what was sent and makes the call. Throws a sentence that names the call and what does not fit. */
export function answer(calls: BridgeCalls, channel: BridgeCall, values: readonly unknown[]): Promise<unknown> {
  const parsed = v.safeParse(ipcArguments[channel], values);
  if (!parsed.success) throw new Error(`${channel}: ${parsed.issues.map(sentenceOf).join('; ')}`);
  const call = calls[channel] as (...values: readonly unknown[]) => Promise<unknown>;
  return call(...parsed.output);
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'arguments'}: ${issue.message}`;
}
