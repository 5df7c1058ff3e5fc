import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CourseContent } from "../../app/catalog/course";
import { publishCourse } from "../../app/catalog/publish-course.server";
import { beginCourse } from "../../app/learning/begin-course.server";
import { SYSTEM } from "../../app/record/context.server";
import { insertOrganization } from "../../db/queries/identity-organizations";
import { publishCards } from "../../scripts/seed/catalog";
import { stepsOf } from "../../scripts/seed/staged";
import { addPerson, COURSE } from "../use-cases/mesa";
import { MONDAY } from "../use-cases/world";
import { enter, openTwins, type Twins } from "./twins";

const LESSON: CourseContent["lessons"][number] = {
  slug: "01-your-state",
  position: 1,
  title: "Your state",
  minutes: 6,
  objectives: ["REL.9.1"],
  blocks: [{ type: "prose", html: "<p>First.</p>" }, { type: "state-card" }, { type: "contacts" }],
  contentHash: "lesson-1",
};
const COURSE_ID = "cards-1";
const PATH = `/courses/${COURSE_ID}/lessons/${LESSON.slug}`;

let twins: Twins;
const cookies = new Map<string, string>();
beforeAll(async () => {
  twins = await openTwins();
  const { world } = twins;
  await publishCards(stepsOf(world.app));
  await world.run(SYSTEM, async (context) => {
    await insertOrganization(context.tx, {
      id: "abroad",
      kind: "program",
      name: "Abroad",
      timeZone: "UTC",
      state: "ZZ",
      parentId: null,
      createdAt: MONDAY,
    });
    const content = { ...COURSE, courseId: COURSE_ID, lessons: [LESSON] };
    return publishCourse(context, { content, organizationId: "juniper" });
  });
  await addPerson(world, "uma", [{ at: "mesa", role: "corps_member" }]);
  await addPerson(world, "nowhere", []);
  await addPerson(world, "zed", [{ at: "abroad", role: "corps_member" }]);
  for (const who of ["uma", "nowhere", "zed"]) {
    await world.run(who, (context) => beginCourse(context, { courseId: COURSE_ID }));
    cookies.set(who, await enter(world, who));
  }
}, 300_000);
afterAll(() => twins?.close());

async function lesson(who: string, query = ""): Promise<string> {
  const answer = await fetch(`${twins.server.origin}${PATH}${query}`, {
    headers: { cookie: cookies.get(who) ?? "" },
  });
  expect(answer.status).toBe(200);
  return (await answer.text()).replace(/<!-- -->/g, "");
}
const UNKNOWN = "There is no card for that.";
const ASK = "Ask your program lead before your first day.";

describe("a lesson with cards", () => {
  test("shows a learner of an Arizona program Arizona, question by question not checked", async () => {
    const html = await lesson("uma");
    expect(html).toContain("<h3>Arizona</h3>");
    expect(html).toContain("This is where mesa is.");
    expect(html).toContain("Nobody has checked this card for Muster, and no lawyer has.");
    expect(html.split(`Not checked yet. ${ASK}`)).toHaveLength(1 + 5);
    expect(html).toContain("Version 1, from ");
    expect(html).toMatch(/<option value="AZ" selected=""/);
    // Nothing was filled in from memory.
    const [, card = ""] = /aria-label="Your state’s card"([\s\S]*?)<form/.exec(html) ?? [];
    expect(card).toContain("The number to call");
    expect(card).not.toMatch(/\d{3}[- ]\d{4}|\bhours?\b|within/i);
  });

  test("shows the lines to call to everyone, with their source and that nobody checked them", async () => {
    for (const who of ["uma", "nowhere", "zed"]) {
      const html = await lesson(who);
      for (const href of ["tel:911", "tel:988", "sms:988", "https://988lifeline.org"])
        expect(html).toContain(`href="${href}"`);
      expect(html).toContain("Nobody has checked this for Muster yet.");
      expect(html).not.toMatch(/press 3/i);
    }
    expect(await lesson("uma")).toContain("Program lead: rosa.");
  });

  test("lets someone without a place choose, by a form that only asks", async () => {
    const html = await lesson("nowhere");
    expect(html).toContain("Muster does not know your state yet.");
    expect(html).toContain(`<form method="get" action="${PATH}#part-2"`);
    expect(html.match(/<option value="[A-Z]{2}"/g)).toHaveLength(56);
    expect(await lesson("nowhere", "?state=GU")).toContain("<h3>Guam</h3>");
    const california = await lesson("nowhere", "?state=CA");
    expect(california).toContain("It may not require that, and it may not require approval first.");
    expect(california).toContain("State reporting laws");
    expect(california).toContain("no lawyer has");
  });

  test.each([
    ["no code", "ZZ"],
    ["a NUL", "%00"],
    ["markup", "%3Cscript%3E"],
    ["a name of JavaScript’s", "__proto__"],
    ["too much", "A".repeat(3000)],
    ["two codes", "CA&state=ZZ&again=%00"],
  ])("answers %s as a page", async (_what, asked) => {
    const html = await lesson("uma", `?state=${asked}`);
    if (asked.startsWith("CA")) expect(html).toContain("<h3>California</h3>");
    else expect(html).toContain(UNKNOWN);
  });

  test("says so when the program’s own state has no card", async () => {
    expect(await lesson("zed")).toContain(UNKNOWN);
    expect(await lesson("zed", "?state=OR")).toContain("<h3>Oregon</h3>");
  });
});
