import { afterAll, beforeAll, expect, test } from "vitest";
import type { Shown } from "../../app/assessment/items/index";
import { readCheck } from "../../app/learning/read-check.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { openAnswerBook } from "../../scripts/seed/answer-book";
import { KIND_1 } from "../kind-1";
import { feedbackIn } from "../options";
import { PICTURE, picturedKind1 } from "../pictured-kind-1";
import { publishKind1 } from "../use-cases/kind-1";
import { publishRel1 } from "../use-cases/rel-1";
import type { World } from "../use-cases/world";
import { enter, openTwins, type Twins } from "./twins";

/** Names that only keys, scores and the rule's own numbers have. */
const TELLING =
  /"(correct|scoring|feedback|rationale|verdict|position|keys?|credit|weight|guess|slip|belief|seed)"/i;

/** The real course, and the one for tests that has every type of question, each with a picture. */
const COURSES = {
  "rel-1": { file: "courses/rel-1/items.yaml", publish: publishRel1, pictures: 0 },
  "kind-1": {
    file: `${KIND_1}/items.yaml`,
    publish: (world: World, college: string) => publishKind1(world, college, picturedKind1()),
    pictures: 1,
  },
};

/** The picture of a question inside its fieldset, after the question and before what to answer. */
const DRAWN = new RegExp(
  `<legend[^>]*>[^<]+</legend>(?:(?!</?fieldset|<input|<select).)*<svg viewBox="0 0 90 60" role="img" aria-label="${PICTURE.alt}">.*?</svg>`,
  "gs",
);

let twins: Twins;
const bodies: { from: string; text: string }[] = [];

beforeAll(async () => {
  twins = await openTwins();
}, 300_000);
afterAll(() => twins?.close());

test.each(Object.entries(COURSES))(
  "no answer of an open check of %s holds a key, a reason or a score, by any door",
  async (courseId, { file, publish, pictures }) => {
    bodies.length = 0;
    const book = openAnswerBook(file);
    const secrets = await secretsOf(courseId, publish);
    await twins.world.run("ana", (context) => registerForCourse(context, { courseId }));
    expect(secrets.length).toBeGreaterThan(40);
    const cookie = await enter(twins.world, "ana");
    const at = `/courses/${courseId}`;
    const check = `${at}/check`;
    await post(cookie, check, []);
    let asked = 0;
    for (;;) {
      await readEverywhere(cookie, at);
      const page = await get(cookie, check);
      const question = /name="question" value="(\d+)"/.exec(page)?.[1];
      if (!question) break;
      asked += 1;
      const choices = [...page.matchAll(/name="answer"[^>]*value="([^"]+)"/g)].map(([, id]) => id);
      for (const id of choices) expect(id).toMatch(/^[a-z0-9]{6}$/);
      expect(drawingsIn(page)).toHaveLength(pictures);
      await post(cookie, check, [["question", question]]);
      await post(cookie, check, [
        ["question", question],
        ["answer", "a"],
      ]);
      // Every other answer is wrong, but no critical one: a missed one is explained afterwards. Words
      // that someone typed are in their own export, so none that is right is typed.
      const shown = await questionShown(courseId);
      const right = shown.type === "single" || (shown.type !== "text" && asked % 2 === 0);
      const { answer, place, typed } = book.fill(shown, right);
      const named = Object.entries({ answer, place, typed }).flatMap(([name, values]) =>
        values.map((value): Field => [name, value]),
      );
      const sure: Field[] = asked % 3 === 0 ? [["confidence", "sure"]] : [];
      await post(cookie, check, [["question", question], ...named, ...sure]);
    }
    expect(asked).toBeGreaterThanOrEqual(4);
    await readEverywhere(cookie, at);
    expect(bodies.length).toBeGreaterThan(asked * 8);
    const held = JSON.parse(await get(cookie, "/me/export.json"));
    const answers = held.answers.filter((one: { courseId: string }) => one.courseId === courseId);
    expect(answers).toHaveLength(asked);
    for (const answer of answers) expect(Object.keys(answer)).not.toContain("score");
    for (const { from, text } of bodies) {
      expect(
        secrets.filter((secret) => text.includes(secret)),
        from,
      ).toEqual([]);
      expect(text.includes(PICTURE.unsaid), from).toBe(false);
      if (from.includes("/check")) expect(TELLING.exec(text)?.[0], from).toBeUndefined();
    }
  },
  300_000,
);

/** The drawings of a question in its page as it comes, before any script: each under its text equivalent. */
function drawingsIn(page: string): string[] {
  return page.match(DRAWN) ?? [];
}

/** What must not be said before a check has closed: the reasons of its questions, and what they accept. */
async function secretsOf(
  courseId: string,
  publish: (world: World, collegeId: string) => Promise<unknown>,
): Promise<string[]> {
  await publish(twins.world, "juniper");
  const rows = await twins.world.app.db
    .selectFrom("item_version")
    .innerJoin("course_version", "course_version.id", "item_version.course_version_id")
    .select("item_version.scoring")
    .where("course_version.course_id", "=", courseId)
    .where("item_version.pool", "=", "check")
    .execute();
  return rows.flatMap(({ scoring }) => {
    const keys: { accepted?: string[] } = JSON.parse(scoring);
    return [...feedbackIn(keys).map(plainestPart), ...(keys.accepted ?? [])];
  });
}

async function questionShown(courseId: string): Promise<Shown> {
  const { app, as } = twins.world;
  const page = await readCheck(app.reading(as("ana")), { courseId });
  if (!page?.question) throw new Error("no question waits");
  return page.question.shown;
}

/** Every page and file that knows of the check, as document, as data, and as the leaf's data alone. */
async function readEverywhere(cookie: string, at: string) {
  for (const path of ["/", at, `${at}/check`, `${at}/check/result`, `${at}/practice`]) {
    await get(cookie, path);
    await get(cookie, path === "/" ? "/_root.data" : `${path}.data`);
  }
  await get(
    cookie,
    `${at}/check.data?_routes=${encodeURIComponent("routes/courses_.$course_.check")}`,
  );
  await get(cookie, `${at}/practice?answered=1`);
  await get(cookie, "/me/export.json");
}

async function get(cookie: string, path: string): Promise<string> {
  const answer = await fetch(twins.server.origin + path, {
    headers: { cookie },
    redirect: "manual",
  });
  return keep(`GET ${path}`, answer);
}

type Field = [string, string];

async function post(cookie: string, path: string, fields: Field[]) {
  const answer = await fetch(twins.server.origin + path, {
    method: "POST",
    headers: {
      cookie,
      origin: twins.server.origin,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams(fields).toString(),
    redirect: "manual",
  });
  return keep(`POST ${path} ${fields.map(([name]) => name)}`, answer);
}

async function keep(from: string, answer: Response): Promise<string> {
  expect(answer.status, from).toBeLessThan(500);
  const text = await answer.text();
  bodies.push({ from, text });
  return text;
}

/** The longest run of a text that no writer of HTML or JSON would escape. */
function plainestPart(text: string): string {
  const parts = text.split(/["'’“”&<>\\]/).sort((a, b) => b.length - a.length);
  return parts[0]?.trim() ?? text;
}
