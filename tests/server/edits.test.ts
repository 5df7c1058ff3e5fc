import { afterAll, beforeAll, expect, test } from "vitest";
import { newestOf } from "../../db/queries/authoring-revisions";
import { contents, openTwins, type Twins } from "./twins";

let twins: Twins;
let cookie: string;
beforeAll(async () => {
  twins = await openTwins();
  cookie = await twins.enterAs("author");
}, 300_000);
afterAll(() => twins?.close());

const PATH = "lessons/01-first-lesson.mdx";
const GOOD = { path: PATH, base: "", text: "Words.\n", editKey: "edit-key-1" };

async function send(
  fields: Record<string, string> | string,
  { as = cookie, draft = twins.own.studio, origin = twins.server.origin } = {},
) {
  const answer = await fetch(`${twins.server.origin}/studio/${draft}/edits`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: as, origin, "content-type": "application/x-www-form-urlencoded" },
    body: typeof fields === "string" ? fields : new URLSearchParams(fields),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true;
  return { status: answer.status, said: isJson ? JSON.parse(text) : null };
}

test("what an open editor sends is saved once, and answered the same again", async () => {
  const file = await newestOf(twins.world.app.db, twins.own.studio, PATH);
  const change = { ...GOOD, base: String(file?.seq), text: "---\n---\n\nWords.\n" };
  const first = await send(change);
  expect(first).toMatchObject({ status: 200, said: { open: true, file: { outcome: "saved" } } });
  const again = await send(change);
  expect(again.said.file).toMatchObject({ outcome: "saved", seq: first.said.file.seq });
  expect(again.said.seq).toBe(first.said.seq);
});

test("who only asks is told what is new", async () => {
  const { said } = await send({ path: PATH, base: "1" });
  expect(said.file).toMatchObject({ outcome: "same", text: expect.any(String) });
  expect((await send({ path: PATH, base: String(said.file.seq) })).said.file).toBeNull();
});

test("a text against another is kept aside, and gives way to what its writer typed after it", async () => {
  const { said: now } = await send({ path: PATH, base: "1" });
  const base = String(now.file.seq);
  const mine = { path: PATH, base, text: "---\n---\n\nTheirs.\n", editKey: "edit-theirs" };
  expect((await send(mine)).said.file.outcome).toBe("saved");
  const held = await send({ ...mine, text: "---\n---\n\nMine.\n", editKey: "edit-mine-1" });
  expect(held.said.file).toMatchObject({ outcome: "held", heldId: expect.any(String) });
  const later = { ...mine, text: "---\n---\n\nMine!\n", editKey: "edit-mine-2" };
  const { heldId } = held.said.file;
  const after = await send({ ...later, replaces: heldId });
  expect(after.said.file.outcome).toBe("held");
  const page = (id: string) =>
    fetch(`${twins.server.origin}/studio/${twins.own.studio}/held/${id}`, { headers: { cookie } });
  expect((await page(heldId)).status).toBe(404);
  expect((await page(after.said.file.heldId)).status).toBe(200);
});

test.each([
  ["no path", { ...GOOD, path: "" }],
  ["a path that no course has", { ...GOOD, path: "../../etc/passwd" }],
  ["a path of 300 characters", { ...GOOD, path: "x".repeat(300) }],
  ["no number", { ...GOOD, base: "NaN" }],
  ["a key of spaces", { ...GOOD, editKey: "        " }],
  ["a NUL", { ...GOOD, text: "a\0b" }],
  ["half a character", "path=lessons%2F01-first-lesson.mdx&editKey=edit-key-9&text=%ed%a0%80"],
  ["a text that is too large", { ...GOOD, text: "x".repeat(600_001) }],
  ["a body that is far too large", `text=${"x".repeat(2_500_000)}`],
  ["a kind that is none", { ...GOOD, kind: "release" }],
  ["a reason of two lines", { ...GOOD, why: "one\ntwo" }],
])("%s is refused with a sentence, and nothing is written", async (_, fields) => {
  const before = await contents(twins.world);
  const { status, said } = await send(fields);
  expect([400, 413, 422]).toContain(status);
  expect(said.problem).toMatch(/^\S.{10,}\.$/u);
  expect(await contents(twins.world)).toEqual(before);
});

test("a draft of another college answers like one that there is not", async () => {
  const [other, none] = [
    await send(GOOD, { draft: twins.other.studio }),
    await send(GOOD, { draft: "nobody" }),
  ];
  expect(other.status).toBe(404);
  expect(none.status).toBe(404);
});

test("who may only read saves nothing, and nobody from another address does", async () => {
  const before = await contents(twins.world);
  const { status, said } = await send(GOOD, { as: await twins.enterAs("reviewer") });
  expect([status, said.problem]).toEqual([422, "You may read this course, but not change it."]);
  expect((await send(GOOD, { as: await twins.enterAs("coach") })).status).toBe(403);
  expect((await send(GOOD, { as: "" })).status).toBe(401);
  expect((await send(GOOD, { origin: "https://elsewhere.example" })).status).toBe(403);
  const after = await contents(twins.world);
  expect(after.draft_revision).toEqual(before.draft_revision);
});
