import { expect, it } from "vitest";
import { exportText } from "./export-text";

async function* list(...rows: object[]) {
  yield* rows;
}

it("writes one JSON object, whatever the rows hold", async () => {
  let text = "";
  const sections = [
    ["none", list()],
    ["two", list({ a: 'quote " and \n line' }, { b: [1, null] })],
  ] as const;
  for await (const part of exportText({ made: "2026-11-02" }, sections)) text += part;
  expect(JSON.parse(text)).toEqual({
    made: "2026-11-02",
    none: [],
    two: [{ a: 'quote " and \n line' }, { b: [1, null] }],
  });
});
