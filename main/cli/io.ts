import { sentenceOf } from '../../archive/store/disk.ts';

/** Where a command writes to and what it may ask of its surroundings. */
export interface Io {
  /** Resolves when the text has gone out; a reader that has closed its end (`| head`) ends the output quietly. */
  out(text: string): Promise<void>;
  err(text: string): void;
  /** Whether `err` goes to a terminal, which can show a moving line. */
  readonly errIsTerminal: boolean;
  /** Whether `out` goes to a terminal, which can show bold text. */
  readonly outIsTerminal: boolean;
  readonly columns: number;
  readonly env: NodeJS.ProcessEnv;
  /** Calls when the reader presses Ctrl-C or the system asks to end, in place of ending at once, until the answer is called. */
  onInterrupt(listener: () => void): () => void;
}

/** Nobody reads the output any more. */
export class OutputClosed extends Error {}

/** The output cannot be written; the message is a sentence that says why. */
export class OutputFailed extends Error {}

/** The process's own surroundings. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  let closed = false;
  // Whoever writes is told by the callback; without a listener the process would end with a trace.
  stdout.on('error', () => {
    closed = true;
  });
  stderr.on('error', () => undefined);
  return {
    out: (text) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new OutputClosed());
        stdout.write(text, (error) => (error ? reject(whyNotWritten(error)) : resolve()));
      }),
    err: (text) => void stderr.write(text),
    errIsTerminal: stderr.isTTY === true,
    outIsTerminal: stdout.isTTY === true,
    columns: columnsOf(stderr.columns),
    env,
    onInterrupt,
  };
}

/** The width of a terminal; one that is not told, as 0 or not at all, counts as 80. */
export function columnsOf(told: number | undefined): number {
  return told || 80;
}

function onInterrupt(listener: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}

/** A disk that is full is a failure; a closed pipe is none. */
function whyNotWritten(error: NodeJS.ErrnoException): Error {
  return error.code === 'EPIPE'
    ? new OutputClosed()
    : new OutputFailed(sentenceOf('The output cannot be written', error));
}
