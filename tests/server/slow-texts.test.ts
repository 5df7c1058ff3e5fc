import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calmCourse, type HostileFile, PATHS, SLUG } from "../hostile/calm-course";
import { endless } from "../hostile/slow";
import { SLOW_FILES } from "../hostile-lessons";
import { type Answer, openAttack, type StudioAttack } from "./studio-attack";

// Texts that are long to read, in the studio of a real server: nobody else waits for them.

const DEEP = process.env.MUSTER_DEEP === "1";
/** The longest that one request may keep the server from all others. */
const MOST_SECONDS = 1.5;

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

const TICKS_PER_SECOND = 100;
/** Seconds for which the server's one thread that answers has worked, however busy the machine is. */
function answeringSeconds(): number {
  const { pid } = attack.server;
  const stat = readFileSync(`/proc/${pid}/task/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** One request; gives what everybody else had to wait for it. Its page may be too large to be read here. */
async function held(request: Promise<Answer>): Promise<number> {
  const before = answeringSeconds();
  const { status, path, text } = await request;
  expect(status, `${path}: ${text.slice(0, 300)}`).toBeLessThan(500);
  return answeringSeconds() - before;
}

/** Typed, previewed, merged with what another wrote meanwhile, and read on some pages. */
async function work({ at, text }: HostileFile): Promise<number> {
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
  const waits = [await held(edit(text)), await held(edit(`${calm}\nOther words.\n`))];
  await attack.put(path, text);
  const address = path === PATHS.lesson ? `/lessons/${SLUG}` : `/files/${path}`;
  const typed = [
    ["text", text],
    ["base", ""],
    ["editKey", randomUUID()],
    ["view", "phone"],
  ] as const;
  waits.push(await held(attack.post(attack.at(address), typed)));
  for (let few = DEEP ? 4 : 3; few > 0; few--)
    waits.push(await held(attack.get(attack.at(PAGES[next++ % PAGES.length] ?? ""))));
  return Math.max(...waits);
}

/** What the server said besides what it was asked. */
const saidByServer = () =>
  attack.server.lines().filter((line) => !/"status":|"listening"/.test(line));

// Only Linux counts the time of one thread.
test.runIf(process.platform === "linux")(
  "nobody waits for what is long to read",
  { timeout: DEEP ? 1_200_000 : 240_000 },
  async () => {
    const files = [...SLOW_FILES, ...endless()].filter(
      ({ at, name }, nth) =>
        DEEP || nth % 140 === 7 || (at === "course.yaml" && name.startsWith('"\\n"')),
    );
    const late: string[] = [];
    for (const file of files) {
      const waited = await work(file).catch((error) => {
        throw new Error(`${file.at}, ${file.name}`, { cause: error });
      });
      if (waited > MOST_SECONDS) late.push(`${file.at}, ${file.name}: ${waited} s`);
      await attack.calm();
    }
    expect(late).toEqual([]);
    expect(saidByServer()).toEqual([]);
  },
);
