import type { PDFObject } from '@cantoo/pdf-lib';

/** A PDF that is written object by object; all that is remembered of an object is where it stands. */
export class PdfFile {
  #offsets: number[] = [];
  #length = 0;
  #pieces: Uint8Array[] = [];

  constructor() {
    // The second line tells programs that move files that this one is binary (ISO 32000-1, 7.5.2).
    this.#append(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  /** The number of an object that is put later. */
  reserve(): number {
    return this.#offsets.push(0);
  }

  /** Writes an object under a number that was reserved. */
  put(number: number, object: PDFObject | string): void {
    this.#offsets[number - 1] = this.#length;
    this.#append(Buffer.from(`${number} 0 obj\n`));
    this.#append(typeof object === 'string' ? Buffer.from(object, 'latin1') : bytesOf(object));
    this.#append(Buffer.from('\nendobj\n'));
  }

  /** Writes an object and gives its number. */
  add(object: PDFObject | string): number {
    const number = this.reserve();
    this.put(number, object);
    return number;
  }

  /** Writes the table of objects and the trailer. Throws when the file has outgrown what the table can address. */
  end(trailer: { readonly root: number; readonly info: number; readonly id: string }): void {
    if (this.#length > largest) throw new Error('a PDF cannot be larger than 9.3 GiB; export fewer releases at a time');
    const start = this.#length;
    this.#append(Buffer.from(`xref\n0 ${this.#offsets.length + 1}\n0000000000 65535 f \n`));
    for (let first = 0; first < this.#offsets.length; first += 10_000) {
      const lines = this.#offsets.slice(first, first + 10_000).map((offset) => `${pad(offset)} 00000 n \n`);
      this.#append(Buffer.from(lines.join('')));
    }
    const { root, info, id } = trailer;
    const ids = `[<${id}> <${id}>]`;
    const words = `/Size ${this.#offsets.length + 1} /Root ${root} 0 R /Info ${info} 0 R /ID ${ids}`;
    this.#append(Buffer.from(`trailer\n<< ${words} >>\nstartxref\n${start}\n%%EOF\n`));
  }

  /** What was written since it was last taken. */
  take(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  #append(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }
}

/** An offset has ten digits (ISO 32000-1, 7.5.4). */
const largest = 9_999_999_999;

function pad(offset: number): string {
  return String(offset).padStart(10, '0');
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
