import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { previewViews } from "../../app/authoring/editor/view-as";
import { calmCourse, type HostileFile, PATHS, SLUG } from "../hostile/calm-course";
import { HOSTILE_FILES } from "../hostile-lessons";
import {
  type Answer,
  expectInert,
  expectNothingRan,
  openAttack,
  type StudioAttack,
  saidIn,
} from "./studio-attack";

// Every file of the corpus, typed into the studio of a real server and read again on its pages.

const DEEP = process.env.MUSTER_DEEP === "1";
/** How many of each kind of file are typed in an ordinary run. */
const SOME = 8;
const calm = calmCourse();
const places = Object.keys(PATHS) as HostileFile["at"][];

let attack: StudioAttack;
beforeAll(async () => {
  attack = await openAttack();
}, 120_000);
afterEach(expectNothingRan);
afterAll(() => attack?.close());

/** Pages that show a draft's files, each in its own way. */
const PAGES: readonly string[] = [
  ...["", `/lessons/${SLUG}`, `/lessons/${SLUG}?view=es`, `/lessons/${SLUG}/blocks`],
  ...[`/read/${SLUG}`, `/lessons/${SLUG}/settings`, "/lessons/new", "/review", "/compare"],
  ...["/history", "/release", "/items", "/items/TUT.9.1-Q01", "/items/import", "/bank"],
  ...["/items/export?format=gift", "/items/export?format=qti3", "/items/export?format=csv"],
  ...["/figures", "/sources", "/settings", "/objectives", "/task", "/sharing", "/course.zip"],
  ...["/files/items.yaml", "/files/course.yaml", "/files/practice-task.md"],
  ...["/files/figures/page.svg", "/import", "/media"],
];
let next = 0;
/** The next few pages in turn, so that each shows several files. */
function pagesNow(few: number): string[] {
  return Array.from({ length: few }, () => PAGES[next++ % PAGES.length] ?? "");
}

async function read(path: string): Promise<Answer> {
  const answer = await attack.get(path);
  expectInert(attack, answer);
  if (answer.status === 303 && answer.to !== null) return read(answer.to);
  return answer;
}

const addressOf = (at: HostileFile["at"]) =>
  attack.at(PATHS[at] === PATHS.lesson ? `/lessons/${SLUG}` : `/files/${PATHS[at]}`);
const isRefusal = ({ status }: Answer) => [400, 413, 422].includes(status);

/** Sent as an open editor sends it, and as a form without a script does. */
async function typeIn({ at, text }: HostileFile): Promise<void> {
  const base = String((await attack.seqOf(PATHS[at])) ?? "");
  const key = () => randomUUID();
  const edit = [
    ["path", PATHS[at]],
    ["text", text],
    ["base", base],
  ] as const;
  const sent = await attack.post(attack.at("/edits"), [...edit, ["editKey", key()]]);
  expectInert(attack, sent);
  if (sent.status !== 200) {
    expect([400, 413, 422]).toContain(sent.status);
    expect(saidIn(sent)[0]).toMatch(/^\S.{10,}\.$/u);
  }
  const saved = await attack.post(addressOf(at), [
    ["text", text],
    ["base", String((await attack.seqOf(PATHS[at])) ?? "")],
    ["editKey", key()],
    ["act", "save"],
  ]);
  expectInert(attack, saved);
  if (saved.status === 303 && saved.to !== null) await read(saved.to);
  else {
    expect(isRefusal(saved), `${saved.status}`).toBe(true);
    expect(saidIn(saved)).not.toEqual([]);
  }
}

/** Shown as typed, in every view or in the next: refused with a sentence, or only words. */
async function preview({ at, text, words }: HostileFile, view: string): Promise<void> {
  const answer = await attack.post(addressOf(at), [
    ["text", text],
    ["base", ""],
    ["editKey", randomUUID()],
    ["view", view],
  ]);
  expectInert(attack, answer);
  expect(answer.status === 200 || isRefusal(answer), `${answer.status}`).toBe(true);
  if (!words) expect(saidIn(answer)).not.toEqual([]);
}

const count = (at: HostileFile["at"]) => HOSTILE_FILES.filter((file) => file.at === at).length;

describe.each(places)("typed into the studio: %s", (at) => {
  test(
    "each is refused with a sentence or shown as words, on every page",
    async () => {
      const every = DEEP ? 1 : Math.floor(count(at) / SOME);
      const files = HOSTILE_FILES.filter((file) => file.at === at).filter(
        (_, index) => index % every === every - 1 || DEEP,
      );
      for (const [index, file] of files.entries()) {
        try {
          const views = DEEP ? previewViews : [previewViews[index % previewViews.length] ?? ""];
          // As many at a time as are shown at once: none waits until there are too many.
          for (let at = 0; at < views.length; at += 2)
            await Promise.all(views.slice(at, at + 2).map((view) => preview(file, view)));
          await typeIn(file);
          await Promise.all(pagesNow(DEEP ? 5 : 3).map((path) => read(attack.at(path))));
          expectNothingRan();
        } catch (error) {
          throw new Error(`${file.name}:\n${file.text.slice(-400)}`, { cause: error });
        }
        await attack.put(PATHS[at], calm.get(PATHS[at]) ?? "");
      }
    },
    60_000 + (DEEP ? 10_000 * count(at) : 0),
  );
});

test("a guest reads what is hostile as words, and so does whoever settles two texts of it", async () => {
  for (const file of HOSTILE_FILES.filter((_, index) => index % (DEEP ? 5 : 150) === 3)) {
    const path = PATHS[file.at];
    const base = await attack.seqOf(path);
    const before = await attack.put(path, file.text);
    if (!before.ok) continue;
    const held = await attack.post(addressOf(file.at), [
      ["text", `${file.text.replace(/[a-z]/g, "z")}\nOther words.`],
      ["base", String(base)],
      ["editKey", randomUUID()],
      ["act", "save"],
    ]);
    expectInert(attack, held);
    if (held.to !== null) await read(held.to);
    const guest = await attack.guestLink();
    for (const address of [guest, `${guest}?lesson=${SLUG}`]) await read(address);
    await attack.calm();
  }
}, 120_000);

test("the server lives, said no error, and answers soon", async () => {
  const began = performance.now();
  expect((await attack.get("/readyz")).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(1_000);
  const faults = attack.server.lines().filter((line) => /"level":50|"error"/.test(line));
  expect(faults).toEqual([]);
});
