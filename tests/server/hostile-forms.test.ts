import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { itemTypes } from "../../app/assessment/items/index";
import { blockTypes } from "../../app/authoring/blocks/block";
import { FORMATS } from "../../app/authoring/formats/item-format";
import { SLUG } from "../hostile/calm-course";
import { SNIPPETS } from "../hostile/snippets";
import { type Control, type PageForm, postedForms } from "./page";
import {
  type Answer,
  expectInert,
  expectNothingRan,
  openAttack,
  type Sent,
  type StudioAttack,
  saidIn,
} from "./studio-attack";

// What is hostile, written into every box of every form of the studio.

const DEEP = process.env.MUSTER_DEEP === "1";
/** How many pieces each form is sent in an ordinary run. */
const SOME = 3;

let attack: StudioAttack;
beforeAll(async () => {
  attack = await openAttack();
}, 120_000);
afterEach(expectNothingRan);
afterAll(() => attack?.close());

let next = 0;
const snippets = () =>
  DEEP ? SNIPPETS : Array.from({ length: SOME }, () => SNIPPETS[next++ % SNIPPETS.length] ?? "");

async function read(path: string): Promise<Answer> {
  const answer = await attack.get(path);
  expectInert(attack, answer);
  if (answer.status === 303 && answer.to !== null) return read(answer.to);
  return answer;
}

const WRITTEN = new Set(["text", "textarea", "search", "url", "email", "number"]);
/** What of a form is ours, and would only be refused as not ours. */
const CARRIED = /^(editKey|seq|base|key|do|step|work|act|on|college|block|type|.*\.count|.*\.at)$/;
const PRESSED = /^(save|add|look|make|licence|guest|right|again)/;

/** What a browser sends when this is written into every box of a form. */
function written({ controls }: PageForm, words: string): Sent {
  const buttons = controls.filter(({ kind, name }) => kind === "button" && name !== "");
  const pressed = buttons.find(({ value }) => PRESSED.test(value)) ?? buttons[0];
  const sent = controls.filter(
    ({ name, kind, chosen }) => name !== "" && kind !== "button" && kind !== "file" && chosen,
  );
  const said = ({ name, kind, value }: Control) =>
    WRITTEN.has(kind) && !CARRIED.test(name) ? words : value;
  return [...sent, ...(pressed ? [{ ...pressed, kind: "hidden" }] : [])].map(
    (control) => [control.name, said(control)] as const,
  );
}

/** Sends a page's forms with each of some pieces in every box; gives how many forms there were. */
async function attackForms(path: string): Promise<number> {
  let most = 0;
  for (const words of snippets()) {
    const page = await read(path);
    const forms = postedForms(page.text).filter(
      ({ action }) => action === null || action.startsWith("/studio"),
    );
    most = Math.max(most, forms.length);
    for (const form of forms.slice(0, DEEP ? 12 : 4)) {
      const to = form.action ?? path;
      const sent = written(form, words);
      // A step of the review would close the draft to everything after it.
      if (sent.some(([name, value]) => name === "do" && value.startsWith("step "))) continue;
      const answer = await attack.post(to, sent);
      try {
        expectInert(attack, answer);
        if (answer.status === 303 && answer.to !== null) await read(answer.to);
        else if (answer.status !== 200) {
          expect([400, 413, 422]).toContain(answer.status);
          expect(saidIn(answer)).not.toEqual([]);
        }
      } catch (error) {
        throw new Error(`${to} with ${words.slice(0, 200)}`, { cause: error });
      }
    }
  }
  return most;
}

const MINUTES = DEEP ? 20 : 2;

describe("written into the forms", () => {
  test.each([
    "/settings",
    "/objectives",
    "/lessons/new",
    `/lessons/${SLUG}/settings`,
    "/sources",
    "/sharing",
    "/review",
    "/items",
    "/figures",
    "/media",
    `/lessons/${SLUG}`,
    "/files/items.yaml",
  ])("of %s", { timeout: MINUTES * 60_000 }, async (path) => {
    await attack.calm();
    expect(await attackForms(attack.at(path))).toBeGreaterThan(0);
  });

  test.each(["/release", "/history"])("of %s", async (path) => {
    await attack.calm();
    await attackForms(attack.at(path));
  });

  test("of a new course and of a fork", { timeout: MINUTES * 60_000 }, async () => {
    expect(await attackForms("/studio/new")).toBeGreaterThan(0);
    await attackForms("/studio/fork");
    for (const words of snippets())
      await read(
        `/studio/fork?version=${encodeURIComponent(words.slice(0, 200))}`.replace(/%00/g, ""),
      );
  });

  test("of a practice task", { timeout: MINUTES * 60_000 }, async () => {
    const course = (await attack.textOf("course.yaml")) ?? "";
    await attack.put("course.yaml", course.replace(/^performance_task:.*\n/m, ""));
    await attack.put("practice-task.md", null);
    await attackForms(attack.at("/task"));
    expect(await attackForms(attack.at("/task"))).toBeGreaterThan(0);
    await attack.calm();
  });

  test.each(blockTypes)("of a new block: %s", { timeout: MINUTES * 60_000 }, async (type) => {
    await attack.calm();
    const blocks = attack.at(`/lessons/${SLUG}/blocks`);
    expect(await attackForms(`${blocks}?at=0&add=${type}`)).toBeGreaterThan(0);
    for (const path of [`/lessons/${SLUG}`, `/read/${SLUG}`, "/history", "/compare"])
      await read(attack.at(path));
  });

  test.each(itemTypes)("of a question: %s", { timeout: MINUTES * 60_000 }, async (type) => {
    await attack.calm();
    const page = await read(attack.at("/items"));
    const form = postedForms(page.text).find(({ controls }) =>
      controls.some(({ name }) => name === "objective"),
    );
    if (!form) throw new Error("no form adds a question");
    const values = { objective: "TUT.9.1", type, pool: "practice" };
    const kept = written(form, "").filter(([name]) => !Object.hasOwn(values, name));
    const added = await attack.post(attack.at("/items"), [...kept, ...Object.entries(values)]);
    expect(added.status).toBe(303);
    const path = added.to?.split("?")[0] ?? "";
    // The form of a question may give it another name, so its graph comes first.
    if (type === "branch") expect(await attackForms(`${path}/graph`)).toBeGreaterThan(0);
    expect(await attackForms(path)).toBeGreaterThan(0);
    for (const format of FORMATS) await read(attack.at(`/items/export?format=${format}`));
    await read(attack.at("/items"));
  });

  test("of questions that are pasted", { timeout: MINUTES * 60_000 }, async () => {
    for (const format of ["", ...FORMATS])
      for (const words of snippets()) {
        const gift = `::Q1::${words} {=${words}#${words} ~no#no}`;
        const answer = await attack.upload(
          attack.at("/items/import"),
          [
            ["pasted", format === "gift" ? gift : words],
            ["format", format],
            ["do", "look"],
          ],
          { field: "file", name: "", bytes: "" },
        );
        expectInert(attack, answer);
        expect([200, 400, 413, 422]).toContain(answer.status);
        if (answer.status !== 200) expect(saidIn(answer)).not.toEqual([]);
      }
  });
});

test(
  "words of a search or of a comparison are only words",
  async () => {
    for (const words of snippets()) {
      const query = encodeURIComponent(
        words.slice(0, 2_000).replace(/\p{Surrogate}/gu, "\u{fffd}"),
      );
      for (const path of [
        `/items?words=${query}`,
        `/compare?from=${query}&to=${query}`,
        `/lessons/${SLUG}?done=${query}&view=${query}&at=${query}`,
        `/items?outcome=${query}&type=${query}`,
        `/read/${query}`,
        `/items/${query}`,
        `/held/${query}`,
        `/files/${query}`,
      ])
        await read(attack.at(path));
      await read(`/guest/${query}`);
    }
  },
  60_000 * MINUTES,
);

test("a form for a page that takes none is refused", async () => {
  for (const path of [attack.at(`/read/${SLUG}`), attack.at("/course.zip"), "/robots.txt", "/x"]) {
    const answer = await attack.post(path, [["a", "b"]]);
    expectInert(attack, answer);
    expect([404, 405]).toContain(answer.status);
  }
});

test("nothing of it changed what every object has, and no fault was said", async () => {
  expect("polluted" in {}).toBe(false);
  const faults = attack.server.lines().filter((line) => /"level":50|"error"/.test(line));
  expect(faults).toEqual([]);
  expect((await attack.get("/readyz")).status).toBe(200);
});
