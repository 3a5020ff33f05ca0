/** What a thread and its host tell each other without waiting: each reads what the other wrote last. */
export interface Pulse {
  /** Which file of its job the thread reads, by its place. */
  file(): number;
  /** The thread got as far as this file. */
  reach(file: number): void;
  /** The thread got further. */
  beat(): void;
  beats(): number;
  /** The host wants the thread to end its job with what is done. */
  stop(): void;
  isStopped(): boolean;
  /** Ready for the next job. */
  reset(): void;
}

const slots = { file: 0, beats: 1, stop: 2 } as const;

/** The memory that both ends share. */
export function sharePulse(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * Object.keys(slots).length);
}

/** One end of a pulse. */
export function pulseOver(shared: SharedArrayBuffer): Pulse {
  const values = new Int32Array(shared);
  return {
    file: () => Atomics.load(values, slots.file),
    reach: (file) => {
      Atomics.store(values, slots.file, file);
      Atomics.add(values, slots.beats, 1);
    },
    beat: () => void Atomics.add(values, slots.beats, 1),
    beats: () => Atomics.load(values, slots.beats),
    stop: () => void Atomics.store(values, slots.stop, 1),
    isStopped: () => Atomics.load(values, slots.stop) === 1,
    reset: () => void values.fill(0),
  };
}
