import { afterAll, beforeAll, expect, test } from "vitest";
import { learner } from "../use-cases/learner";
import { addPerson } from "../use-cases/mesa";
import { items, publishSmallCourse } from "../use-cases/small-course";
import { DAY_MS, MONDAY } from "../use-cases/world";
import { enter, openTwins, type Twins } from "./twins";

const COURSE = "ask-1";

let twins: Twins;
let cookie = "";
beforeAll(async () => {
  twins = await openTwins();
  const { world } = twins;
  await addPerson(world, "uma", [{ at: "mesa", role: "corps_member" }]);
  await publishSmallCourse(world.app.db, {
    courseId: COURSE,
    people: [],
    bank: [...items("A.1", "practice", 3), ...items("A.1", "check", 8)],
  });
  cookie = await enter(world, "uma");
}, 300_000);
afterAll(() => twins?.close());

/** Where the page says that a problem with a question can be reported. */
async function reportsOn(path: string): Promise<string[]> {
  const answer = await fetch(`${twins.server.origin}${path}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  const links = (await answer.text()).matchAll(/href="(\/courses\/ask-1\/report\?[^"]+)"/g);
  return [...links].map(([, href = ""]) => href);
}

test("each question that is asked can be reported, before and after its answer", async () => {
  const { world } = twins;
  // The server's clock stands at Monday: what is due today was shown some days before.
  world.setClock(MONDAY - 4 * DAY_MS);
  const uma = learner(world, "uma", COURSE);
  await uma.start();
  const asked = await uma.practiceQuestion();
  expect(await reportsOn(`/courses/${COURSE}/practice`)).toEqual([
    expect.stringContaining(asked?.itemId ?? "no question"),
  ]);
  await uma.practice(true);
  expect(await reportsOn(`/courses/${COURSE}/practice?answered=1`)).toEqual([
    expect.stringContaining(asked?.itemId ?? "no question"),
  ]);
  await uma.open();
  expect(await reportsOn(`/courses/${COURSE}/check`)).toHaveLength(1);
  while ((await uma.check()).question) await uma.answer(true);
  expect(await reportsOn("/practice")).toHaveLength(1);
});
