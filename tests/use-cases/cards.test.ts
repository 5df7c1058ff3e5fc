import { beforeAll, describe, expect, test } from "vitest";
import type { ContactCard, StateCard } from "../../app/catalog/cards/card";
import { publishCard } from "../../app/catalog/cards/publish-card.server";
import type { CourseContent } from "../../app/catalog/course";
import { publishCourse } from "../../app/catalog/publish-course.server";
import { beginCourse } from "../../app/learning/begin-course.server";
import type { LessonPart } from "../../app/learning/lesson-page";
import { readLessonPage } from "../../app/learning/read-lesson-page.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import {
  recordSchoolItem,
  takeBackSchoolItem,
} from "../../app/placement/schools/record-school-item.server";
import { SYSTEM } from "../../app/record/context.server";
import { verifyLog } from "../../app/reporting/verify-log.server";
import { insertOrganization } from "../../db/queries/identity-organizations";
import { schoolItems } from "../../db/queries/schools";
import { COURSE } from "./mesa";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { entryOf } from "./ready-school";
import { APPEND_ONLY, DAY_MS, MONDAY, onEveryDatabase } from "./world";

const LAW = { who: "A state", work: "Its law", basis: "law" } as const;
const ARIZONA: StateCard = {
  kind: "state",
  id: "AZ",
  version: 1,
  name: "Arizona",
  checked: null,
  answers: {},
};
const ARIZONA_CHECKED: StateCard = {
  ...ARIZONA,
  version: 2,
  checked: { by: "A lawyer of the program", on: "2026-11-01" },
  answers: { who: { says: "Staff of a school.", source: LAW } },
};
const OREGON: StateCard = { ...ARIZONA, id: "OR", name: "Oregon" };
const LIFELINE: ContactCard = {
  kind: "contact",
  id: "lifeline-988",
  version: 1,
  place: 2,
  name: "988",
  says: "To talk.",
  ways: [{ how: "call", to: "988" }],
  source: LAW,
  checked: null,
};
const EMERGENCY: ContactCard = { ...LIFELINE, id: "emergency-911", place: 1, name: "Emergency" };
const SLUG = "01-whom-to-reach";

onEveryDatabase("cards beside a lesson", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, async (context) => {
      const { tx, now } = context;
      for (const [id, kind, state] of [
        ["coast", "program", "OR"],
        ["nowhere", "program", null],
        ["abroad", "program", "ZZ"],
      ] as const) {
        await insertOrganization(tx, {
          id,
          kind,
          name: id,
          timeZone: "America/Phoenix",
          state,
          parentId: null,
          createdAt: now,
        });
        await addPerson(context, `of-${id}`, id, "corps_member");
      }
      await tx.insertInto("person").values({ id: "of-none", created_at: now }).execute();
      const lesson: CourseContent["lessons"][number] = {
        slug: SLUG,
        position: 1,
        title: "Whom to reach",
        minutes: 6,
        objectives: ["REL.9.1"],
        blocks: [
          { type: "prose", html: "<p>First.</p>" },
          { type: "state-card" },
          { type: "contacts" },
        ],
        contentHash: "lesson-1",
      };
      const content = { ...COURSE, lessons: [lesson] };
      return publishCourse(context, { content, organizationId: "college" });
    });
    for (const who of ["amara", "bo", "of-coast", "of-nowhere", "of-abroad", "of-none"])
      await world().run(who, (context) => beginCourse(context, { courseId: "rel-9" }));
  });

  const publish = (card: StateCard | ContactCard) =>
    world().run(SYSTEM, (context) => publishCard(context, card));
  const parts = async (who: string, state?: string): Promise<LessonPart[]> => {
    const page = await readLessonPage(world().app.reading(world().as(who)), {
      courseId: "rel-9",
      slug: SLUG,
      state: state ?? null,
    });
    if (page === null || page === "not-registered") throw new Error(`${who}: no lesson`);
    return page.parts;
  };
  const stateOf = async (who: string, state?: string) => {
    const part = (await parts(who, state))[1];
    if (part?.kind !== "state-card") throw new Error("no state card");
    return part.shown;
  };
  const contactsOf = async (who: string) => {
    const part = (await parts(who))[2];
    if (part?.kind !== "contacts") throw new Error("no contacts");
    return part.shown;
  };

  test("with no card published, a lesson says so and still opens", async () => {
    expect(await stateOf("amara")).toMatchObject({ card: null, states: [] });
    expect((await contactsOf("amara")).contacts).toEqual([]);
  });

  test("a card is published once, in turn, and never changed", async () => {
    expect(await publish(ARIZONA)).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await publish(ARIZONA)).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await publish({ ...ARIZONA, name: "Elsewhere" })).toMatchObject({ reason: "changed" });
    expect(await publish({ ...ARIZONA, version: 3 })).toMatchObject({
      reason: "out-of-turn",
      detail: { next: 2 },
    });
    for (const card of [OREGON, LIFELINE, EMERGENCY]) expect((await publish(card)).ok).toBe(true);
    const { db } = world().app;
    await expect(db.deleteFrom("card").execute()).rejects.toThrow(APPEND_ONLY);
    await expect(db.updateTable("card").set({ body: "{}" }).execute()).rejects.toThrow(APPEND_ONLY);
  });

  describe("the state", () => {
    test("is that of the learner’s program, and says that nobody checked it", async () => {
      expect(await stateOf("amara")).toEqual({
        states: [
          { code: "AZ", name: "Arizona" },
          { code: "OR", name: "Oregon" },
        ],
        card: { ...ARIZONA, publishedAt: MONDAY },
        standing: "not-checked",
        of: "program",
        isUnknown: false,
      });
      expect(await stateOf("of-coast")).toMatchObject({ card: { id: "OR" }, of: "coast" });
    });

    test("can be asked for, in any case of letters", async () => {
      expect(await stateOf("amara", "or")).toMatchObject({ card: { id: "OR" }, of: null });
      expect(await stateOf("amara", "")).toMatchObject({ card: { id: "AZ" }, of: "program" });
    });

    test.each(["of-nowhere", "of-none"])("is not known of %s, who may choose", async (who) => {
      const shown = await stateOf(who);
      expect(shown).toMatchObject({ card: null, of: null, isUnknown: false });
      expect(shown.states).toHaveLength(2);
      expect(await stateOf(who, "AZ")).toMatchObject({ card: { id: "AZ" } });
    });

    test("that has no card is said to have none", async () => {
      for (const asked of ["XX", "arizona", "'; --", "__proto__", "constructor"])
        expect(await stateOf("amara", asked)).toMatchObject({ card: null, isUnknown: true });
      expect(await stateOf("of-abroad")).toMatchObject({ card: null, isUnknown: true });
    });

    test("is corrected for a learner in the same version of the course, and the check grows old", async () => {
      world().advance(DAY_MS);
      expect((await publish(ARIZONA_CHECKED)).ok).toBe(true);
      expect(await stateOf("amara")).toMatchObject({
        card: { version: 2, publishedAt: MONDAY + DAY_MS },
        standing: "checked",
      });
      world().advance(400 * DAY_MS);
      expect((await stateOf("amara")).standing).toBe("due");
      world().setClock(MONDAY + DAY_MS);
    });
  });

  describe("whom to reach", () => {
    test("lines in their order, and the leads of the program", async () => {
      expect(await contactsOf("amara")).toMatchObject({
        contacts: [
          { id: "emergency-911", standing: "not-checked" },
          { id: "lifeline-988", publishedAt: MONDAY },
        ],
        school: null,
        program: { name: "program", leads: ["lead", "lead-2"] },
      });
      expect((await contactsOf("of-coast")).program).toEqual({ name: "coast", leads: [] });
      expect((await contactsOf("of-none")).program).toBeNull();
    });

    test("the site lead of the school where the learner is placed, while one is named", async () => {
      await world().run("adjudicator", (context) =>
        recordClearance(context, {
          personId: "amara",
          type: "az_ivp_card",
          state: "cleared",
          on: "2026-10-20",
          validThrough: null,
          custody: "agency",
        }),
      );
      const openingId = await openOpening(world());
      const placed = await world().run("lead", (context) =>
        placeInSteps(context, { openingId, personId: "amara", key: "k" }),
      );
      expect(placed).toMatchObject({ ok: true });
      const named = (supervisorId: string | null, said: string | null, through: string | null) =>
        world().run("host", (context) =>
          recordSchoolItem(context, {
            schoolId: "school",
            entry: entryOf("named-supervisor", { supervisorId, said, through }),
          }),
        );
      const lead = async () => (await contactsOf("amara")).school;

      expect((await named(null, "Ms. Tso", null)).ok).toBe(true);
      expect(await lead()).toEqual({
        name: "school",
        // What a school writes is for the program's staff: without an account there is no name.
        lead: { name: null, on: "2026-11-03", by: "host" },
      });
      expect((await stateOf("amara")).of).toBe("school");
      expect((await named("host", "Room 4, after lunch", "2026-11-04")).ok).toBe(true);
      expect(await lead()).toMatchObject({ lead: { name: "host" } });
      world().advance(3 * DAY_MS);
      expect(await lead()).toEqual({ name: "school", lead: null });

      expect((await named(null, "Mr. Yazzie", null)).ok).toBe(true);
      expect(await lead()).toMatchObject({ lead: { name: null, on: "2026-11-06" } });
      const last = (await schoolItems(world().app.db, { schoolId: "school" })).at(-1);
      const itemId = last?.id ?? "";
      expect(
        (
          await world().run("host", (context) =>
            takeBackSchoolItem(context, { schoolId: "school", itemId }),
          )
        ).ok,
      ).toBe(true);
      expect((await lead())?.lead).toBeNull();
      // Nobody else reads it.
      expect((await contactsOf("bo")).school).toBeNull();
    });

    test("a supervisor who is no host any more is not named", async () => {
      await world().run("host", (context) =>
        recordSchoolItem(context, {
          schoolId: "school",
          entry: entryOf("named-supervisor", { supervisorId: "host" }),
        }),
      );
      expect((await contactsOf("amara")).school?.lead?.name).toBe("host");
      await world()
        .app.db.updateTable("membership")
        .set({ ended_at: MONDAY, ended_by: null })
        .where("person_id", "=", "host")
        .where("organization_id", "=", "school")
        .execute();
      expect((await contactsOf("amara")).school?.lead).toBeNull();
    });
  });

  test("every card is sealed", async () => {
    expect((await verifyLog(world().app)).broken).toEqual([]);
  });
});
