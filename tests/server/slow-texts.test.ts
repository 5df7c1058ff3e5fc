import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calmCourse, type HostileFile, PATHS, SLUG } from "../hostile/calm-course";
import { endless } from "../hostile/slow";
import { SLOW_FILES } from "../hostile-lessons";
import { expectInert, openAttack, type StudioAttack } from "./studio-attack";

// Texts that are long to read, in the studio of a real server: nobody else waits for them.

const DEEP = process.env.MUSTER_DEEP === "1";
/** The longest that anyone may wait for a page that has nothing to do, on a machine that has much to do. */
const MOST_WAIT_MS = 2_500;
const ASK_EVERY_MS = 20;

let attack: StudioAttack;
beforeAll(async () => {
  attack = await openAttack();
}, 120_000);
afterAll(async () => {
  await attack?.close();
  // A server that ended before it was told to has said why by now.
  for (const line of attack ? saidByServer() : []) if (!/"stopping"/.test(line)) console.log(line);
});

const PAGES = [
  ...["", `/lessons/${SLUG}`, `/lessons/${SLUG}/blocks`, `/read/${SLUG}`, "/compare", "/history"],
  ...["/review", "/items", "/figures", "/objectives", "/release", "/companion"],
];
let next = 0;

/** What the slowest of others waited for while this was done. */
async function othersWait(work: () => Promise<void>): Promise<number> {
  let worst = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now();
      await (await fetch(`${attack.server.origin}/healthz`)).text();
      worst = Math.max(worst, performance.now() - began);
      await new Promise((again) => setTimeout(again, ASK_EVERY_MS));
    }
  })();
  await work().finally(() => {
    isOver = true;
  });
  await asking;
  return worst;
}

/** Typed, previewed, merged with what another wrote meanwhile, and read on some pages. */
async function work({ at, text }: HostileFile): Promise<void> {
  const path = PATHS[at];
  const calm = calmCourse().get(path) ?? "";
  const base = String((await attack.seqOf(path)) ?? "");
  const edit = (words: string) =>
    attack.post(attack.at("/edits"), [
      ["path", path],
      ["text", words],
      ["base", base],
      ["editKey", randomUUID()],
    ]);
  expectInert(attack, await edit(text));
  expectInert(attack, await edit(`${calm}\nOther words.\n`));
  await attack.put(path, text);
  const address = path === PATHS.lesson ? `/lessons/${SLUG}` : `/files/${path}`;
  const typed = [
    ["text", text],
    ["base", ""],
    ["editKey", randomUUID()],
    ["view", "phone"],
  ] as const;
  expectInert(attack, await attack.post(attack.at(address), typed));
  for (let few = DEEP ? 4 : 3; few > 0; few--)
    expectInert(attack, await attack.get(attack.at(PAGES[next++ % PAGES.length] ?? "")));
}

/** What the server said besides what it was asked. */
const saidByServer = () =>
  attack.server.lines().filter((line) => !/"status":|"listening"/.test(line));

test("nobody waits for what is long to read", { timeout: DEEP ? 1_200_000 : 120_000 }, async () => {
  const files = [...SLOW_FILES, ...endless()].filter(
    ({ at, name }, nth) =>
      DEEP || nth % 70 === 7 || (at === "course.yaml" && name.startsWith('"\\n"')),
  );
  const late: string[] = [];
  for (const file of files) {
    const waited = await othersWait(() => work(file)).catch((error) => {
      throw new Error(`${file.at}, ${file.name}`, { cause: error });
    });
    if (waited > MOST_WAIT_MS) late.push(`${file.at}, ${file.name}: ${Math.round(waited)} ms`);
    await attack.calm();
  }
  expect(late).toEqual([]);
  expect(saidByServer()).toEqual([]);
});
