/** A JSON value, as read from a credential. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export type JsonProblem = "TOO_LARGE" | "TOO_DEEP" | "FORMAT" | "DUPLICATE_KEY" | "BAD_KEY";

/** Largest credential or DID document read, in bytes. */
export const MAX_BYTES = 256 * 1024;
/** Largest status list read, in bytes: room for a list eight times the least length. */
export const MAX_LIST_BYTES = 1024 * 1024;
/** Deepest nesting read. */
export const MAX_DEPTH = 32;

/** Names that would reach the prototype of the object that holds them. */
const RESERVED_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** Half a character: UTF-8 would write every one of them alike, so a signature could not tell them apart. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A text that means what stands in it, as nearly every one does: no escape, no control character. */
const PLAIN_TEXT = /"([^"\\\p{Cc}]*)"/uy;

export class JsonError extends Error {
  constructor(
    readonly problem: JsonProblem,
    readonly detail: string,
  ) {
    super(detail);
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value that JSON-LD lets stand alone or in an array, always as an array. */
export function listOf(value: Json | undefined): Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/**
 * Reads JSON so that two readers can never see two things: one meaning per key, no key that names a
 * prototype, at most 32 levels, no lone surrogates, no number too large to hold.
 * Throws JsonError with the problem and where it is (a 0-based character offset).
 */
export function parseStrictJson(text: string): Json {
  const reader = new Reader(text);
  return reader.document();
}

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  document(): Json {
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) this.fail("FORMAT", "text after the end");
    return value;
  }

  private value(depth: number): Json {
    this.space();
    const start = this.text[this.at];
    if (start === "{") return this.object(depth + 1);
    if (start === "[") return this.array(depth + 1);
    if (start === '"') return this.string();
    return this.scalar();
  }

  private object(depth: number): JsonObject {
    this.enter(depth);
    const object: JsonObject = {};
    for (let more = !this.take("}"); more; more = this.separator("}")) {
      this.space();
      if (this.text[this.at] !== '"') this.fail("FORMAT", "a name was expected");
      const key = this.string();
      if (RESERVED_KEYS.has(key)) this.fail("BAD_KEY", key);
      if (Object.hasOwn(object, key)) this.fail("DUPLICATE_KEY", key);
      if (!this.take(":")) this.fail("FORMAT", "a colon was expected");
      object[key] = this.value(depth);
    }
    return object;
  }

  private array(depth: number): Json[] {
    this.enter(depth);
    const list: Json[] = [];
    for (let more = !this.take("]"); more; more = this.separator("]")) list.push(this.value(depth));
    return list;
  }

  private string(): string {
    PLAIN_TEXT.lastIndex = this.at;
    const plain = PLAIN_TEXT.exec(this.text)?.[1];
    const value = plain ?? this.escapedString();
    if (plain !== undefined) this.at = PLAIN_TEXT.lastIndex;
    if (LONE_SURROGATE.test(value)) this.fail("FORMAT", "a broken text");
    return value;
  }

  private escapedString(): string {
    const start = this.at;
    for (this.at++; this.text[this.at] !== '"'; this.at++) {
      if (this.at >= this.text.length) this.fail("FORMAT", "a text has no end");
      if (this.text[this.at] === "\\") this.at++;
    }
    this.at++;
    const value = this.native(start);
    return typeof value === "string" ? value : this.fail("FORMAT", "a broken text");
  }

  private scalar(): Json {
    const start = this.at;
    while (/[-+.\w]/.test(this.text[this.at] ?? "")) this.at++;
    const value = this.native(start);
    if (typeof value === "number" && !Number.isFinite(value)) {
      this.fail("FORMAT", "a number too large");
    }
    return value;
  }

  /** The platform's own reading of one text, number or word. */
  private native(start: number): Json {
    try {
      return JSON.parse(this.text.slice(start, this.at));
    } catch {
      return this.fail("FORMAT", `character ${start}`);
    }
  }

  private enter(depth: number): void {
    if (depth > MAX_DEPTH) this.fail("TOO_DEEP", `more than ${MAX_DEPTH} levels`);
    this.at++;
  }

  private separator(close: string): boolean {
    if (this.take(close)) return false;
    if (!this.take(",")) this.fail("FORMAT", `character ${this.at}`);
    return true;
  }

  private take(mark: string): boolean {
    this.space();
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  private space(): void {
    // Nearly every look ends at the first test: what stands there is no space of any kind.
    while (this.text.charCodeAt(this.at) <= 0x20 && " \t\n\r".includes(this.text.charAt(this.at)))
      this.at++;
  }

  private fail(problem: JsonProblem, detail: string): never {
    throw new JsonError(problem, detail);
  }
}
