/** One list of an export: its name, and its rows as they are read. */
export type ExportSection = readonly [name: string, rows: AsyncIterable<object>];

/**
 * Writes an export as the text of one JSON object, a row at a time, so that a long history is never
 * held whole. `head` comes first, then each section as a list.
 */
export async function* exportText(
  head: Record<string, string | number>,
  sections: readonly ExportSection[],
): AsyncGenerator<string> {
  yield `{\n${Object.entries(head).map(entry).join(",\n")}`;
  for (const [name, rows] of sections) {
    yield `,\n${JSON.stringify(name)}: [`;
    let before = "\n";
    for await (const row of rows) {
      yield before + JSON.stringify(row);
      before = ",\n";
    }
    yield "]";
  }
  yield "\n}\n";
}

function entry([name, value]: [string, string | number]): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}
