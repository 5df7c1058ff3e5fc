/** A row holds text that is no JSON, which nothing of ours writes. Its message names the row. */
export class UnreadableRowError extends Error {
  constructor(table: string, id: string, cause: unknown) {
    super(`${table} ${id} cannot be read`, { cause });
    this.name = "UnreadableRowError";
  }
}

/** The value of a row's JSON text. Throws `UnreadableRowError` when it is none. */
export function jsonOf(table: string, id: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableRowError(table, id, cause);
  }
}
