import { afterAll, beforeAll, expect, test } from "vitest";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { feedbackIn } from "../options";
import { publishRel1, rel1Content } from "../use-cases/rel-1";
import { enter, openTwins, type Twins } from "./twins";

/** Names that only keys, scores and the rule's own numbers have. */
const TELLING =
  /"(correct|scoring|feedback|rationale|verdict|position|keys?|credit|weight|guess|slip|belief|seed)"/i;

let twins: Twins;
let courseId: string;
let secrets: string[];
const bodies: { from: string; text: string }[] = [];

beforeAll(async () => {
  twins = await openTwins();
  courseId = (await publishRel1(twins.world, "juniper")).courseId;
  const { items } = await rel1Content();
  secrets = items
    .filter(({ pool }) => pool === "check")
    .flatMap((item) => feedbackIn(item.scoring).map(plainestPart));
  await twins.world.run("ana", (context) => registerForCourse(context, { courseId }));
});
afterAll(() => twins?.close());

test("no answer of an open check holds a key, a reason or a score, by any door", async () => {
  expect(secrets.length).toBeGreaterThan(40);
  const cookie = await enter(twins.world, "ana");
  const at = `/courses/${courseId}`;
  const check = `${at}/check`;
  await post(cookie, check, {});
  let asked = 0;
  for (;;) {
    await readEverywhere(cookie, at);
    const page = await get(cookie, check);
    const question = /name="question" value="(\d+)"/.exec(page)?.[1];
    if (!question) break;
    asked += 1;
    const choices = [...page.matchAll(/name="answer"[^>]*value="([^"]+)"/g)].map(([, id]) => id);
    expect(choices.length).toBeGreaterThanOrEqual(3);
    for (const id of choices) expect(id).toMatch(/^[a-z0-9]{6}$/);
    await post(cookie, check, { question });
    await post(cookie, check, { question, answer: "a" });
    await post(cookie, check, { question, answer: choices[0] ?? "" });
  }
  expect(asked).toBeGreaterThanOrEqual(4);
  await readEverywhere(cookie, at);
  expect(bodies.length).toBeGreaterThan(asked * 8);
  const held = JSON.parse(await get(cookie, "/me/export.json"));
  expect(held.answers).toHaveLength(asked);
  for (const answer of held.answers) expect(Object.keys(answer)).not.toContain("score");
  for (const { from, text } of bodies) {
    expect(
      secrets.filter((secret) => text.includes(secret)),
      from,
    ).toEqual([]);
    if (from.includes("/check")) expect(TELLING.exec(text)?.[0], from).toBeUndefined();
  }
});

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

async function post(cookie: string, path: string, fields: Record<string, string>) {
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
  return keep(`POST ${path} ${Object.keys(fields)}`, answer);
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
