import { beforeAll, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { refreshHints } from "../../app/placement/hints/refresh-hints.server";
import { NO_NEED, type OpeningNeed } from "../../app/placement/matching/need";
import { readNeed } from "../../app/placement/matching/read-need.server";
import { readOwnServing } from "../../app/placement/matching/read-serving.server";
import { saveNeed } from "../../app/placement/matching/save-need.server";
import { saveServing } from "../../app/placement/matching/save-serving.server";
import { NOTHING_SAID, type Serving } from "../../app/placement/matching/serving";
import { readCandidate } from "../../app/placement/openings/read-candidate.server";
import { readOpening } from "../../app/placement/openings/read-opening.server";
import { readHosting } from "../../app/placement/read-hosting.server";
import { SYSTEM } from "../../app/record/context.server";
import { verifyRecord } from "../../app/record/verify-record.server";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { onEveryDatabase } from "./world";

const HOURS = { from: "08:00", to: "11:30" };
const NEED: OpeningNeed = {
  grades: ["K", "3"],
  languages: ["nv", "es"],
  modality: "in_person",
  town: "Tuba City",
  badges: [],
  host: "Dolores Begay",
};

onEveryDatabase("what a school asks for, and who fits", (world) => {
  let opening = "";
  beforeAll(async () => {
    await stagePlacement(world());
    opening = await openOpening(world(), {
      schedule: { weekdays: [2, 4], students: null, ...HOURS },
    });
    for (const personId of ["bo", "cruz"])
      await world().run("adjudicator", (context) =>
        recordClearance(context, {
          ...{ personId, type: "az_ivp_card", state: "cleared", on: "2026-10-01" },
          ...{ validThrough: null, custody: "agency" },
        }),
      );
  });
  const reading = (id: string) => world().app.reading(world().as(id));
  const say = (id: string, serving: Partial<Serving>) =>
    world().run(id, (context) => saveServing(context, { ...NOTHING_SAID, ...serving }));
  const ask = (id: string, need: Partial<OpeningNeed>) =>
    world().run(id, (context) =>
      saveNeed(context, { openingId: opening, need: { ...NO_NEED, ...need } }),
    );
  const board = async () => (await readOpening(reading("lead"), opening))?.candidates ?? [];
  const order = async () => (await board()).map(({ personId }) => personId);

  test("is said by a lead of the program alone, and each saying is sealed", async () => {
    for (const id of ["elsewhere", "host", "bo"])
      expect(await ask(id, NEED)).toMatchObject({ ok: false, reason: "no-opening" });
    expect(await ask("lead", { badges: ["no-such"] })).toMatchObject({ reason: "no-such-badge" });
    expect(await ask("lead", NEED)).toMatchObject({ ok: true });
    expect(await ask("lead", NEED)).toMatchObject({ ok: true });
    expect((await readNeed(reading("lead"), opening))?.need).toEqual(NEED);
    expect(await readNeed(reading("elsewhere"), opening)).toBeNull();
    expect((await readHosting(reading("host")))[0]?.need).toEqual(NEED);
    const said = await world().app.db.selectFrom("opening_need").select("nth").execute();
    expect(said).toEqual([{ nth: 1 }]);
    expect((await verifyRecord(world().app)).broken).toEqual([]);
  });

  test("is changed by saying it anew: what was said stays, the name of who receives people does not", async () => {
    expect(await ask("lead", { ...NEED, host: null })).toMatchObject({ ok: true });
    const { db } = world().app;
    expect(await db.selectFrom("opening_contact").selectAll().execute()).toEqual([]);
    expect(await db.selectFrom("opening_need").select("nth").execute()).toHaveLength(2);
    await expect(db.deleteFrom("opening_need").execute()).rejects.toThrow();
  });

  test("ranks equally ready people by what fits, and nobody before who may be placed", async () => {
    expect(await order()).toEqual(["bo", "cruz", "amara"]);
    await say("cruz", { languages: ["es"], weekdays: [4], hours: { from: "08:00", to: "12:00" } });
    await say("amara", { languages: ["es", "nv"], places: ["tuba  CITY"], modality: "both" });
    expect(await order()).toEqual(["cruz", "bo", "amara"]);
    await say("bo", { languages: ["nv"], weekdays: [2], places: ["District"] });
    expect(await order()).toEqual(["bo", "cruz", "amara"]);
    await refreshHints(world().app, "test");
    expect(await order()).toEqual(["bo", "cruz", "amara"]);
    const [bo, , amara] = await board();
    expect(bo?.fits).toEqual([
      { about: "language", is: "part", languages: ["nv"] },
      { about: "days", is: "part", weekdays: [2] },
      { about: "place", is: "district" },
      { about: "modality", is: "unsaid" },
    ]);
    expect(amara).toMatchObject({ points: 3 * 420, outcome: "INELIGIBLE" });
  });

  test("is no part of the gate's answer", async () => {
    const answers = async () =>
      (await board()).map(({ personId, outcome }) => [personId, outcome].join(" ")).sort();
    const before = await answers();
    await ask("lead", NO_NEED);
    await ask("lead", NEED);
    expect(await answers()).toEqual(before);
  });

  test("is read by leads of the person's program and by the person, and kept as they said it", async () => {
    const serving = { ...NOTHING_SAID, languages: ["nv"], weekdays: [2], places: ["District"] };
    expect(await readOwnServing(reading("bo"))).toEqual(serving);
    const asked = { openingId: opening, personId: "bo", day: null };
    expect((await readCandidate(reading("lead"), asked))?.serving).toEqual(serving);
    for (const id of ["elsewhere", "host", "coach", "amara"])
      expect(await readCandidate(reading(id), asked)).toBeNull();
    const many = Array.from({ length: 11 }, (_, n) => `town ${n}`);
    expect(await say("bo", { places: many })).toMatchObject({ reason: "too-many-places" });
    expect(await say("bo", { hours: { from: "10:00", to: "10:00" } })).toMatchObject({
      reason: "hours-backwards",
    });
  });

  test("orders whole pages as the rule does", async () => {
    const codes = ["nv", "es", "fr"];
    await world().run(SYSTEM, async (context) => {
      for (let n = 10; n < 50; n++) await addPerson(context, `m-${n}`, "program", "corps_member");
    });
    for (let n = 10; n < 50; n++)
      await say(`m-${n}`, {
        languages: codes.filter((_, at) => n % (at + 2) === 0),
        weekdays: ([2, 4] as const).filter((day) => n % (day + 1) < 2),
        hours: n % 3 === 0 ? HOURS : null,
        places: n % 5 === 0 ? ["Tuba City"] : n % 4 === 0 ? ["district", "elsewhere"] : [],
        modality: n % 7 === 0 ? "in_person" : n % 2 === 0 ? "online" : null,
      });
    await refreshHints(world().app, "test");
    const pages = [0, 25].map((from) => readOpening(reading("lead"), opening, from));
    const all = (await Promise.all(pages)).flatMap((page) => page?.candidates ?? []);
    expect(all).toHaveLength(43);
    const points = all.filter(({ personId }) => /^m-/.test(personId)).map((one) => one.points);
    expect(new Set(points).size).toBeGreaterThan(5);
    expect(points).toEqual([...points].sort((a, b) => b - a));
  });
});
