/** Larger arrays are not kept: memory stays bounded, whatever was asked. */
const LARGEST = 1 << 21;
/** How many arrays are kept. */
const KEPT = 8;

/** Arrays that are used again: fresh ones of this size cost more to get than to fill. What they hold at first is anything. */
export class Room {
  readonly #integers: Int32Array[] = [];
  #bytes = new Uint8Array(0);
  #taken = 0;

  /** So many integers. */
  integers(length: number): Int32Array {
    let integers = this.#integers[this.#taken];
    if (integers === undefined || integers.length < length) integers = new Int32Array(Math.max(length, 1024));
    this.#integers[this.#taken++] = integers;
    return integers.subarray(0, length);
  }

  /** So many bytes; the ones given before are given up by it. */
  bytes(length: number): Uint8Array {
    if (this.#bytes.length < length) this.#bytes = new Uint8Array(length);
    return this.#bytes.subarray(0, length);
  }

  /** All may be used again. */
  release(): void {
    this.#taken = 0;
    this.#integers.length = Math.min(this.#integers.length, KEPT);
    this.#integers.forEach((integers, index) => {
      if (integers.length > LARGEST) this.#integers[index] = new Int32Array(0);
    });
    if (this.#bytes.length > LARGEST * 4) this.#bytes = new Uint8Array(0);
  }
}
