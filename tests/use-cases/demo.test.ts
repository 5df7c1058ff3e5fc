import { beforeAll, expect, test } from "vitest";
import { readDraft } from "../../app/authoring/read-draft.server";
import { readStudio } from "../../app/authoring/read-studio.server";
import { readEnv } from "../../app/env.server";
import { readCourseProgress } from "../../app/learning/read-course-progress.server";
import { readNewVersion } from "../../app/learning/read-new-version.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { firstBroken } from "../../app/record/chain";
import { readExpiring } from "../../app/reporting/expiring/read-expiring.server";
import { readLearnerHome } from "../../app/reporting/read-learner-home.server";
import { accountByEmail, demoAccounts } from "../../db/queries/identity-accounts";
import { listOrganizations, membershipsOf } from "../../db/queries/identity-organizations";
import { listOpenings } from "../../db/queries/placement-openings";
import { chainEntries, chainStreams } from "../../db/queries/record";
import { seedDemo } from "../../scripts/seed/demo";
import { CAST, CORPS } from "../cast";
import { expectSameFacts } from "./same-facts";
import { MONDAY, onEveryDatabase } from "./world";

onEveryDatabase("the demo", (world) => {
  const seed = () => {
    const { database } = world();
    const env = readEnv({ NODE_ENV: "test", DATABASE_URL: database.url, MUSTER_DEMO: "1" });
    return seedDemo({ connection: database, env }, MONDAY);
  };
  beforeAll(async () => {
    expect(await seed()).toBe(true);
  });

  test("the story is told once, and every chain holds", async () => {
    const { db } = world().app;
    expect(await seed()).toBe(false);
    expect(await demoAccounts(db)).toHaveLength(Object.keys(CAST).length);
    const streams = await chainStreams(db);
    expect(streams.length).toBeGreaterThan(10);
    for (const stream of streams) expect(firstBroken(await chainEntries(db, stream))).toBeNull();
  });

  test("the expiry board has someone who fails now, and someone whose waiver ends", async () => {
    const { app, as } = world();
    const lead = await accountByEmail(app.db, CAST.lead.email);
    const pick = { within: 90, school: null, role: null, owner: null, action: null } as const;
    const board = await readExpiring(app.reading(as(lead!.personId)), { pick, page: 1 });
    expect(board?.rows.map(({ status }) => status).sort()).toEqual(["lapsed", "waived"]);
  });

  test("what a newcomer is asked to begin comes in the order in which courses build on each other", async () => {
    const { app, as } = world();
    const { personId } = (await accountByEmail(app.db, CORPS.theo.email))!;
    const memberships = await membershipsOf(app.db, personId);
    const home = await readLearnerHome(app.reading(as(personId)), {
      personId,
      memberships,
      zone: "America/Phoenix",
    });
    const begins = home!.tasks.flatMap((task) => (task.kind === "start" ? [task.courseId] : []));
    expect(begins.slice(0, 3)).toEqual(["safe-1", "priv-1", "sel-3"]);
  });

  test("the studio has a text to choose, two comments, and a learner with a new version", async () => {
    const { app, as } = world();
    const author = (await accountByEmail(app.db, CAST.author.email))!.personId;
    const [draft] = (await readStudio(app.reading(as(author)))).drafts;
    const page = await readDraft(app.reading(as(author)), draft!.id);
    expect(page?.held).toHaveLength(1);
    expect(await app.db.selectFrom("review_comment").select("block").execute()).toEqual(
      expect.arrayContaining([{ block: null }, { block: expect.any(Number) }]),
    );
    const { personId } = (await accountByEmail(app.db, CORPS.marcus.email))!;
    const offered = await readNewVersion(app.reading(as(personId)), { courseId: "tut-2" });
    const { offer } = offered!.newer!;
    expect([offered?.version, offered?.newer?.version]).toEqual(["1.0.0", "1.0.1"]);
    expect(JSON.stringify(offer)).toContain("TUT.2.2");
  });

  test("each corps member is at their stage, by the gate's own words", async () => {
    const { app, as } = world();
    const [program] = await listOrganizations(app.db, { kinds: ["program"] });
    const openings = await listOpenings(app.db, {
      programIds: [program!.id],
      notEndedBy: "2026-11-02",
    });
    const math = openings.find(({ accompanied }) => accompanied);
    const answers = await Promise.all(
      Object.entries(CORPS).map(async ([key, { email }]) => {
        const { personId } = (await accountByEmail(app.db, email))!;
        const asked = { openingId: math!.id, personId };
        const decision = await explainDecision(app.reading(as(personId)), asked);
        const { outcome, failing } = decision!.body.answer;
        return [key, outcome, failing.filter((why) => !why.startsWith("az.minor"))];
      }),
    );
    expect(answers).toEqual([
      [
        "theo",
        "INELIGIBLE",
        [
          "az.ivp: no evidence",
          "p.inperson: 0 of 480",
          "p.obs: 0 of 2",
          "p.relationships: no evidence",
          "rs.orientation: 0 of 240",
          "rs.seen: 0 of 1",
        ],
      ],
      [
        "noor",
        "INELIGIBLE",
        [
          "az.ivp: no evidence",
          "p.inperson: 240 of 480",
          "p.obs: 0 of 2",
          "p.relationships: no evidence",
        ],
      ],
      ["kofi", "INELIGIBLE", ["az.ivp: pending"]],
      ["amara", "ELIGIBLE", []],
      ["marcus", "ELIGIBLE_UNTIL", ["p.inperson: waiver expired"]],
      [
        "ines",
        "INELIGIBLE",
        ["p.relationships: revoked", "host.space: no evidence", "host.schedule: no evidence"],
      ],
      ["lena", "CONDITIONAL", []],
    ]);
  });

  test("everyone's facts read at once are each one's own", async () => {
    const { db } = world().app;
    const programs = await listOrganizations(db, { kinds: ["program"] });
    const programIds = programs.map(({ id }) => id);
    const openings = await listOpenings(db, { programIds, notEndedBy: "2026-11-02" });
    const accounts = Object.values(CORPS).map(({ email }) => accountByEmail(db, email));
    const personIds = (await Promise.all(accounts)).map((account) => account!.personId);
    const kinds = await expectSameFacts(db, { personIds, openings, knownAt: MONDAY });
    for (const kind of ["credentials", "sessions", "observations", "attests", "waivers"])
      expect(kinds).toContain(kind);
    for (const kind of ["clearances", "agreements", "age_dates"]) expect(kinds).toContain(kind);
  });

  test("Theo stopped in the middle, Noor has not passed yet, and what Amara shows is kept", async () => {
    const { app, as } = world();
    const progress = async (email: string) => {
      const account = await accountByEmail(app.db, email);
      return readCourseProgress(app.reading(as(account!.personId)), { courseId: "rel-1" });
    };
    const theo = await progress(CORPS.theo.email);
    expect(theo?.lessons.filter(({ readAt }) => readAt !== null)).toHaveLength(2);
    expect(theo?.next).toMatchObject({ kind: "lesson" });
    const noor = await progress(CORPS.noor.email);
    const notShown = noor?.objectives.filter(({ door }) => door.state !== "shown");
    // Three tries are spent on questions drawn by lot: those left may be too few for another one.
    expect(notShown?.map(({ id }) => id)).toEqual(["REL.1.3"]);
    expect(["coach", "no-questions"]).toContain(notShown?.[0]?.door.state);
    expect(noor?.next).toMatchObject({ kind: "coach", objectiveId: "REL.1.3" });
    const levels = async (email: string) =>
      new Set((await progress(email))?.objectives.map(({ level }) => level));
    expect(await levels(CORPS.amara.email)).toEqual(new Set(["kept"]));
    expect(await levels(CORPS.kofi.email)).toEqual(new Set(["shown"]));
  });
});
