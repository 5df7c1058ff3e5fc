import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { itemTypes, type Shown, showItem } from "../../app/assessment/items/index";
import type { AnswerForm } from "../../app/assessment/items/item";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { practiceSeed, questionSeed } from "../../app/learning/seed";
import { registrationOf } from "../../db/queries/learning";
import { triesOf, waitingQuestion } from "../../db/queries/learning-check";
import { itemById, itemsInPool } from "../../db/queries/learning-item";
import { openAnswerBook } from "../../scripts/seed/answer-book";
import { KIND_1 } from "../kind-1";
import { publishKind1 } from "../use-cases/kind-1";
import { contents, enter, openTwins, type Twins } from "./twins";

const book = openAnswerBook(`${KIND_1}/items.yaml`);

let twins: Twins;
let course: string;
let cookie: string;
beforeAll(async () => {
  twins = await openTwins();
  course = (await publishKind1(twins.world, "juniper")).courseId;
  await twins.world.run("ana", (context) => registerForCourse(context, { courseId: course }));
  cookie = await enter(twins.world, "ana");
}, 300_000);
afterAll(() => twins?.close());

async function registration() {
  const found = await registrationOf(twins.world.app.db, "ana", course);
  if (!found) throw new Error("ana is not registered");
  return found;
}

async function post(path: string, fields: [string, string][]) {
  const answer = await fetch(`${twins.server.origin}/courses/${course}/${path}`, {
    method: "POST",
    redirect: "manual",
    headers: {
      cookie,
      origin: twins.server.origin,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: answer.status, text: await answer.text() };
}

function fields({ answer, place, typed }: AnswerForm): [string, string][] {
  return [
    ...answer.map((value): [string, string] => ["answer", value]),
    ...place.map((value): [string, string] => ["place", value]),
    ...typed.map((value): [string, string] => ["typed", value]),
  ];
}

/** A form with 100 KB in its first field. */
function long({ answer, place, typed }: AnswerForm): AnswerForm {
  const first = (values: readonly string[]) =>
    values.map((value, at) => (at === 0 ? "x".repeat(100_000) : value));
  return { answer: first(answer), place: first(place), typed: first(typed) };
}

/** Forms that no page sends: each is a change to a right answer. */
function attacks(shown: Shown): [string, AnswerForm][] {
  const good = book.fill(shown, true);
  const none = { answer: [], place: [], typed: [] };
  const all = (text: string) => ({
    answer: good.answer.map(() => text),
    place: good.place.map(() => text),
    typed: good.typed.map(() => text),
  });
  const doubled = {
    answer: [...good.answer, ...good.answer],
    place: [...good.place, ...good.place],
    typed: [...good.typed, ...good.typed],
  };
  const forms: [string, AnswerForm][] = [
    ["nothing", none],
    ["an empty answer", all("")],
    ["a text of 100 KB", long(good)],
  ];
  // A checkbox that arrives twice says the same as once; a few words may be any words.
  if (shown.type !== "multi") forms.push(["every field twice", doubled]);
  if (shown.type !== "text")
    forms.push(
      ["an authored id", all("a")],
      ["a name of the language", all("__proto__")],
      ["a number without end", all("1e309")],
    );
  return forms;
}

describe.each(itemTypes)("a hostile %s", (type) => {
  test("answer gets 422 with a sentence in practice, and nothing is written", async () => {
    const { db } = twins.world.app;
    const mine = await registration();
    const pool = await itemsInPool(db, mine.courseVersionId, "practice");
    const item = pool.find(({ presentation }) => presentation.type === type);
    if (!item) throw new Error(`no ${type} to practice`);
    const shown = showItem(item.presentation, practiceSeed(mine.id, item.itemVersionId, 0));
    const before = await contents(twins.world);
    for (const [name, form] of attacks(shown)) {
      const sent: [string, string][] = [["item", item.itemId], ["nth", "0"], ...fields(form)];
      const { status, text } = await post("practice", sent);
      expect(status, name).toBe(422);
      expect(text, name).toMatch(/role="alert"[\s\S]*?[.]</);
    }
    expect(await contents(twins.world)).toEqual(before);
  });
});

test("a scene that no choice has led to cannot be answered", async () => {
  const { db } = twins.world.app;
  const mine = await registration();
  const pool = await itemsInPool(db, mine.courseVersionId, "practice");
  const last = pool.find(({ itemId }) => itemId === "KIND-B1/last");
  if (!last) throw new Error("no last scene");
  const shown = showItem(last.presentation, practiceSeed(mine.id, last.itemVersionId, 0));
  const before = await contents(twins.world);
  const sent: [string, string][] = [
    ["item", last.itemId],
    ["nth", "0"],
  ];
  const { status } = await post("practice", [...sent, ...fields(book.fill(shown, true))]);
  expect(status).toBe(422);
  expect(await contents(twins.world)).toEqual(before);
});

test("a hostile check answer of any type gets 422, and a right one then counts once", async () => {
  const { db } = twins.world.app;
  const mine = await registration();
  await post("check", []);
  const asked = new Set<string>();
  for (;;) {
    const waiting = await waitingQuestion(db, mine.id);
    if (!waiting) break;
    const tries = (await triesOf(db, [mine.id])).get(mine.id) ?? [];
    const seed = tries.find(({ id }) => id === waiting.tryId)?.seed ?? "";
    const { presentation, itemVersionId } = await itemById(db, waiting.itemVersionId);
    const shown = showItem(presentation, questionSeed(seed, itemVersionId));
    const question: [string, string] = ["question", String(waiting.seq)];
    if (!asked.has(shown.type)) {
      asked.add(shown.type);
      const before = await contents(twins.world);
      for (const [name, form] of attacks(shown)) {
        const { status, text } = await post("check", [question, ...fields(form)]);
        expect(status, `${shown.type}: ${name}`).toBe(422);
        for (const words of book.withheld) expect(text).not.toContain(words);
      }
      expect(await contents(twins.world)).toEqual(before);
    }
    const right: [string, string][] = [question, ...fields(book.fill(shown, true))];
    expect((await post("check", right)).status).toBe(303);
    const after = (await contents(twins.world)).response;
    expect((await post("check", right)).status).toBe(303);
    expect((await contents(twins.world)).response).toBe(after);
  }
  expect([...asked].sort()).toEqual(itemTypes.filter((type) => type !== "branch").sort());
}, 300_000);
