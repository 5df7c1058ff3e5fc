/** Thrown inside the readers of media when bytes are not what they should be; never leaves `probeMedia`. */
export class UnreadableMedia extends Error {}

/** How many parts a file may have: ten minutes of film have some 60,000. */
const MOST_PARTS = 250_000;

/** Reads whole numbers and names from bytes; throws `UnreadableMedia` beyond their end. */
export class ByteReader {
  readonly #view: DataView;
  #parts = 0;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** Counts one more part of the file, so that no file of very many takes long. */
  step(): void {
    if (++this.#parts > MOST_PARTS) throw new UnreadableMedia("it has too many parts");
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#within(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#within(at, 2));
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#within(at, 2));
  }

  u32(at: number, littleEndian = false): number {
    return this.#view.getUint32(this.#within(at, 4), littleEndian);
  }

  /** Eight bytes as a number; those that no number holds exactly are unreadable. */
  u64(at: number, littleEndian = false): number {
    const value = Number(this.#view.getBigUint64(this.#within(at, 8), littleEndian));
    if (!Number.isSafeInteger(value)) throw new UnreadableMedia("a number is too large");
    return value;
  }

  f32(at: number): number {
    return this.#view.getFloat32(this.#within(at, 4));
  }

  f64(at: number): number {
    return this.#view.getFloat64(this.#within(at, 8));
  }

  /** So many bytes as Latin letters. */
  name(at: number, length: number): string {
    this.#within(at, length);
    return String.fromCharCode(...this.bytes.subarray(at, at + length));
  }

  /** Do these letters stand here? False beyond the end. */
  says(at: number, letters: string): boolean {
    return at + letters.length <= this.length && this.name(at, letters.length) === letters;
  }

  #within(at: number, length: number): number {
    if (!Number.isSafeInteger(at) || at < 0 || at + length > this.length)
      throw new UnreadableMedia("it ends too early");
    return at;
  }
}
