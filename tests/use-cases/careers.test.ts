import { beforeAll, describe, expect, test } from "vitest";
import type { CareerRole } from "../../app/credentials/career/career-role";
import type { CollegeCredit } from "../../app/credentials/career/college-credit";
import { publishCareerRole } from "../../app/credentials/career/publish-career-role.server";
import {
  readCollegeCredits,
  readCreditsFor,
  readOwnCredit,
} from "../../app/credentials/career/read-college-credits.server";
import { readLadder } from "../../app/credentials/career/read-ladder.server";
import { stateCredit } from "../../app/credentials/career/state-credit.server";
import { withdrawCredit } from "../../app/credentials/career/withdraw-credit.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import { SYSTEM } from "../../app/record/context.server";
import { verifyLog } from "../../app/reporting/verify-log.server";
import { achievementVersions } from "../../db/queries/credentials-achievements";
import { definition } from "../signed-badges";
import { award, openCollege } from "./award-people";
import { publishSmallCourse } from "./small-course";
import { APPEND_ONLY, DAY_MS, MONDAY, onEveryDatabase } from "./world";

const named = (id: string) => ({ id, title: `The title of ${id}` });
const TUTOR: CareerRole = {
  id: "tutor",
  version: 1,
  title: "Tutor",
  does: "Works with students.",
  asks: [named("rel-1"), named("later-1"), { any: [named("read-1"), named("count-1")] }],
  also: ["An orientation."],
  leads_to: ["coordinator", "nowhere"],
  source: { ours: "Ours." },
};
const COORDINATOR: CareerRole = {
  ...TUTOR,
  id: "coordinator",
  title: "Coordinator",
  asks: [named("rel-1"), named("small-1"), named("crd-1")],
  leads_to: [],
};
const CREDIT: CollegeCredit & { collegeId: string } = {
  collegeId: "college",
  achievementId: "rel-1",
  course: "EDU 110, Working in Schools",
  credits: 3,
  unit: "semester",
  policyUrl: "https://college.example/credit",
  checkedOn: "2026-11-02",
  endsOn: "2026-11-20",
};

onEveryDatabase("careers", (world) => {
  beforeAll(async () => {
    const badge = await openCollege(world());
    await award(world(), badge, "dalia");
    await publishSmallCourse(world().app.db, { courseId: "small-1", people: [], bank: [] });
    await world().app.settle();
  });
  const publish = (role: CareerRole) =>
    world().run(SYSTEM, (context) => publishCareerRole(context, role));
  const state = (changes: Partial<typeof CREDIT> = {}, as = "reviewer") =>
    world().run(as, (context) => stateCredit(context, { ...CREDIT, ...changes }));
  const ladder = (who: string) => readLadder(world().app.reading(world().as(who)));
  const rung = async (who: string, id: string) =>
    (await ladder(who)).levels.flat().find((one) => one.id === id);
  const shown = async (who = "dalia") =>
    (await ladder(who)).credited.flatMap(({ credits }) => credits.map(({ course }) => course));

  test("no role and no credit is shown before someone states it", async () => {
    expect(await ladder("dalia")).toEqual({ levels: [], nearest: null, next: null, credited: [] });
  });

  describe("a role", () => {
    test("is published once, in turn, and never changed", async () => {
      expect(await publish(TUTOR)).toMatchObject({ ok: true, value: { isNew: true } });
      expect(await publish(TUTOR)).toMatchObject({ ok: true, value: { isNew: false } });
      expect(await publish({ ...TUTOR, title: "Teacher" })).toMatchObject({ reason: "changed" });
      expect(await publish({ ...TUTOR, version: 3 })).toMatchObject({
        reason: "out-of-turn",
        detail: { next: 2 },
      });
      expect((await publish(COORDINATOR)).ok).toBe(true);
      const { db } = world().app;
      await expect(db.deleteFrom("career_role").execute()).rejects.toThrow(APPEND_ONLY);
      await expect(db.updateTable("career_role").set({ body: "{}" }).execute()).rejects.toThrow(
        APPEND_ONLY,
      );
    });

    test("does not lead back to itself", async () => {
      const back = { ...COORDINATOR, version: 2, leads_to: ["tutor"] };
      expect(await publish(back)).toMatchObject({ reason: "circular" });
    });
  });

  test("someone reads what they hold of a role, and what is left, in order, with its way", async () => {
    expect(await rung("dalia", "tutor")).toMatchObject({
      standing: "part",
      isNext: true,
      met: [
        [{ id: "rel-1", title: definition.title, href: expect.stringMatching(/^\/credentials\//) }],
      ],
      gap: [
        [{ id: "later-1", title: "The title of later-1", href: null }],
        [
          { id: "read-1", href: null },
          { id: "count-1", href: null },
        ],
      ],
      // A role that is led to and not published is left out.
      leadsTo: [{ id: "coordinator", title: "Coordinator" }],
      shares: [{ id: "coordinator", count: 1 }],
    });
    expect(await rung("jun", "tutor")).toMatchObject({
      standing: "none",
      met: [],
      gap: [[{ id: "rel-1" }], [{ id: "later-1" }], [{}, {}]],
    });
    expect(await rung("jun", "coordinator")).toMatchObject({
      isNext: false,
      gap: [[{ id: "rel-1" }], [{ id: "small-1", href: "/courses/small-1" }], [{ id: "crd-1" }]],
      shares: [{ id: "tutor", count: 1 }],
    });
    expect((await ladder("dalia")).levels.map((level) => level.map(({ id }) => id))).toEqual([
      ["tutor"],
      ["coordinator"],
    ]);
  });

  test("the next credential is the first that can be earned here; without one, none", async () => {
    expect((await ladder("dalia")).next).toBeNull();
    expect((await ladder("jun")).next).toMatchObject({
      credential: { id: "rel-1", href: "/achievements/rel-1" },
      role: "Tutor",
    });
    expect((await ladder("dalia")).nearest).toMatchObject({ id: "tutor" });
  });

  test("with the whole of a role, the next is what it leads to", async () => {
    for (const id of ["later-1", "count-1"]) {
      const published = await world().run("reviewer", (context) =>
        publishAchievement(context, {
          organizationId: "college",
          definition: { ...definition, id, title: `Badge ${id}` },
        }),
      );
      expect(published.ok).toBe(true);
      const [badge] = await achievementVersions(world().app.db, id);
      await award(world(), badge!, "dalia");
    }
    await world().app.settle();
    expect(await ladder("dalia")).toMatchObject({
      levels: [
        [{ id: "tutor", standing: "whole", gap: [], isNext: false }],
        [{ id: "coordinator", standing: "part", isNext: true }],
      ],
      nearest: { id: "coordinator" },
      next: { credential: { id: "small-1", href: "/courses/small-1" }, role: "Coordinator" },
    });
    // Of several that would do, only the one that is held is shown.
    expect((await rung("dalia", "tutor"))?.met[2]).toMatchObject([{ id: "count-1" }]);
  });

  test("a newer version of a role takes the place of the one before", async () => {
    expect((await publish({ ...COORDINATOR, version: 2, title: "Support coordinator" })).ok).toBe(
      true,
    );
    expect(await rung("jun", "coordinator")).toMatchObject({ title: "Support coordinator" });
  });

  describe("credit", () => {
    test.each<[what: string, changes: Partial<typeof CREDIT>, as: string, reason: string]>([
      [
        "a college for which they do not review",
        { collegeId: "elsewhere" },
        "reviewer",
        "not-your-college",
      ],
      ["another college’s reviewer", {}, "stranger", "not-your-college"],
      ["an operator", {}, "operator", "not-your-college"],
      ["a corps member", {}, "dalia", "not-your-college"],
      ["a college that is not there", { collegeId: "nowhere" }, "reviewer", "not-your-college"],
      [
        "a credential that is not there",
        { achievementId: "crd-1" },
        "reviewer",
        "no-such-achievement",
      ],
      ["a check to come", { checkedOn: "2026-11-03" }, "reviewer", "checked-ahead"],
      ["an end that is over", { endsOn: "2026-11-01" }, "reviewer", "ends-before"],
    ])("is not stated for %s", async (_, changes, as, reason) => {
      expect(await state(changes, as)).toMatchObject({ ok: false, reason });
      expect(await shown()).toEqual([]);
    });

    test("is shown with the day it was checked to who holds or could hold the credential", async () => {
      expect((await state()).ok).toBe(true);
      expect(await state()).toMatchObject({ reason: "said-already" });
      const [credited] = (await ladder("jun")).credited;
      expect(credited).toMatchObject({
        id: "rel-1",
        isHeld: false,
        credits: [
          {
            collegeName: "The college",
            course: CREDIT.course,
            credits: 3,
            unit: "semester",
            policyUrl: CREDIT.policyUrl,
            checkedOn: "2026-11-02",
            endsOn: "2026-11-20",
          },
        ],
      });
      expect((await ladder("dalia")).credited).toMatchObject([{ isHeld: true }]);
      // Nothing about who checked it leaves the college.
      expect(JSON.stringify(credited)).not.toMatch(/reviewer/);
    });

    test("is read and withdrawn by its own college alone, once and for good", async () => {
      const { app, as, run } = world();
      const stated = await state({ course: "EDU 120" });
      const creditId = stated.ok ? stated.value.creditId : "";
      const mine = await readCollegeCredits(app.reading(as("reviewer")));
      expect(mine.credits.map(({ course }) => course).sort()).toEqual(
        [CREDIT.course, "EDU 120"].sort(),
      );
      expect(mine.colleges).toMatchObject([{ id: "college", today: "2026-11-02" }]);
      expect((await readCollegeCredits(app.reading(as("stranger")))).credits).toEqual([]);
      expect(await readOwnCredit(app.reading(as("stranger")), creditId)).toBeNull();
      const withdraw = (who: string) =>
        run(who, (context) => withdrawCredit(context, { creditId, reason: "mistake" }));
      for (const who of ["stranger", "operator", "dalia"])
        expect(await withdraw(who)).toMatchObject({ reason: "no-such-statement" });
      expect(await shown()).toContain("EDU 120");
      expect((await withdraw("reviewer")).ok).toBe(true);
      expect(await withdraw("reviewer")).toMatchObject({ reason: "withdrawn" });
      expect(await shown()).toEqual([CREDIT.course]);
      expect(await readOwnCredit(app.reading(as("reviewer")), creditId)).toMatchObject({
        standing: "withdrawn",
        statedBy: "reviewer",
        withdrawn: { reason: "mistake", by: "reviewer", at: app.now() },
      });
      // What was withdrawn may be said again.
      expect((await state({ course: "EDU 120" })).ok).toBe(true);
    });

    test("stays on record, sealed, whatever becomes of it", async () => {
      const { app } = world();
      for (const table of ["college_credit", "college_credit_end"] as const)
        await expect(app.db.deleteFrom(table).execute()).rejects.toThrow(APPEND_ONLY);
      expect((await verifyLog(app)).broken).toEqual([]);
    });

    test("is shown to its last day where the college is, and no longer", async () => {
      const { setClock, app } = world();
      // 20 November in Phoenix lasts until 07:00 UTC of the 21st.
      setClock(Date.UTC(2026, 10, 21, 6, 59));
      expect(await shown()).toHaveLength(2);
      expect((await readCreditsFor(app.reading(SYSTEM), ["rel-1"])).get("rel-1")).toHaveLength(2);
      setClock(Date.UTC(2026, 10, 21, 7, 1));
      expect(await shown()).toEqual([]);
      const page = await readCollegeCredits(app.reading(world().as("reviewer")));
      expect(page.credits.map(({ standing }) => standing).sort()).toEqual([
        "ended",
        "ended",
        "withdrawn",
      ]);
    });
  });

  test("a credential that was taken back is held no longer, and its role is no longer whole", async () => {
    const { app, run, setClock } = world();
    setClock(MONDAY + 30 * DAY_MS);
    const own = (await rung("dalia", "tutor"))?.met[0]?.[0]?.href?.split("/").at(-1) ?? "";
    const revoked = await run("reviewer", (context) =>
      revokeCredential(context, { credentialId: own, reason: "issued-in-error" }),
    );
    expect(revoked.ok).toBe(true);
    await app.settle();
    expect(await rung("dalia", "tutor")).toMatchObject({
      standing: "part",
      gap: [[{ id: "rel-1", href: "/achievements/rel-1" }]],
    });
  });
});
