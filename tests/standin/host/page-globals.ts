/** What the toy's preload exposes, and what its tests keep on the page meanwhile. */
declare global {
  interface Window {
    readonly toy: {
      readonly nested: { list: readonly unknown[]; readonly at: Date };
      echo<T>(value: T): Promise<T>;
      invoke(channel: string, value: unknown): Promise<unknown>;
      twice(number: number): number;
      callBack(listener: (...values: unknown[]) => void): void;
      throwIt(): string;
      onCommand(listener: (name: string, detail: { readonly at: Date }) => void): () => void;
      pathOf(file: File): string;
      tryToRequire(name: string): string;
      tryMissing(): string;
    };
    received: unknown[];
    stopListening: () => void;
  }
}

export {};
