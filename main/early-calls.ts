import type { BridgeCall } from './ipc-arguments.ts';

type Call = (channel: BridgeCall, ...values: readonly unknown[]) => Promise<unknown>;

interface Made {
  readonly values: string;
  readonly answer: Promise<unknown>;
}

/** Calls that the page is sure to make first, made while its script is still on its way; one a channel. */
export class EarlyCalls {
  readonly #call: Call;
  readonly #made = new Map<BridgeCall, Made>();

  /** `call` crosses to the main process. */
  constructor(call: Call) {
    this.#call = call;
  }

  /** Makes a call. */
  make(channel: BridgeCall, ...values: readonly unknown[]): void {
    const answer = this.#call(channel, ...values);
    // Whoever takes the answer hears of a failure; nobody else needs to.
    answer.catch(() => undefined);
    this.#made.set(channel, { values: JSON.stringify(values), answer });
  }

  /** The answer, for the first call on that channel and only if it is the very same; from then on nothing, for answers grow old. */
  take(channel: BridgeCall, values: readonly unknown[]): Promise<unknown> | undefined {
    const made = this.#made.get(channel);
    this.#made.delete(channel);
    return made?.values === JSON.stringify(values) ? made.answer : undefined;
  }

  /** Forgets what nobody has taken. */
  drop(): void {
    this.#made.clear();
  }
}
