import { beforeAll, describe, expect, test } from "vitest";
import { readAccommodationOf } from "../../app/identity/read-accommodation.server";
import { readSecondReaders } from "../../app/identity/read-second-readers.server";
import type { Role } from "../../app/identity/roles";
import { saveAccommodation } from "../../app/identity/save-accommodation.server";
import { CHANNELS, type ChannelName } from "../../app/identity/second-reader";
import { openTask } from "../../app/learning/ask-coach.server";
import { doCoachTask } from "../../app/learning/do-coach-task.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { correctObservation } from "../../app/observation/correct-observation.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { recordConflict } from "../../app/placement/conflicts/record-conflict.server";
import { answerContest } from "../../app/placement/contests/answer-contest.server";
import { readWords } from "../../app/placement/guardians/read-words.server";
import { recordAgeDate } from "../../app/placement/record-age-date.server";
import { SYSTEM } from "../../app/record/context.server";
import type { Outcome } from "../../app/record/outcome";
import { insertMerge } from "../../db/queries/identity-merges";
import { registrationOf } from "../../db/queries/learning";
import { insertContest } from "../../db/queries/placement-contests";
import { insertProposal } from "../../db/queries/record-proposals";
import { addOrganization, addPerson, openMesa } from "./mesa";
import { onEveryDatabase } from "./world";

const STAFF: readonly Role[] = ["coach", "adjudicator", "program_lead"];
const SAID = "Meet me at the library.";
type Sent = Outcome<unknown, string>;

onEveryDatabase("the second reader of words to somebody under 18", (world) => {
  const staff = (at: string) => STAFF.map((role) => ({ at, role }));
  /** A program in which one adult holds every role, a corps member of 16 and one of 19. */
  beforeAll(async () => {
    await openMesa(world());
    await addOrganization(world(), "program", "lone");
    await addOrganization(world(), "district", "district");
    await addOrganization(world(), "school", "school", "district");
    await addPerson(world(), "solo", staff("lone"));
    await addPerson(world(), "elsewhere", staff("ridge"));
    for (const [id, turns18] of [
      ["jo", "2028-05-01"],
      ["max", "2026-05-01"],
    ] as const) {
      await addPerson(world(), id, [{ at: "lone", role: "corps_member" }]);
      const aged = await world().run("solo", (context) =>
        recordAgeDate(context, { personId: id, on: turns18 }),
      );
      if (!aged.ok) throw new Error(aged.reason);
      await world().run(id, (context) => registerForCourse(context, { courseId: "rel-9" }));
    }
  });

  let made = 0;
  const next = () => `made-${++made}`;
  const observe = (to: string, by: string, words: string | null) =>
    world().run(by, (context) =>
      recordObservation(context, {
        key: next(),
        personId: to,
        courseId: "rel-9",
        onDay: "2026-11-02",
        levels: { A: 3, B: 3 },
        saw: words,
        nextStep: null,
      }),
    );
  const answer = (kind: "session" | "clearance") => async (to: string, by: string) => {
    const contestId = next();
    await world().run(SYSTEM, ({ tx, now }) =>
      insertContest(tx, {
        id: contestId,
        personId: to,
        organizationId: "lone",
        kind,
        factId: contestId,
        decidedBy: null,
        askedAt: now,
        dueOn: "2026-11-16",
        said: "I was there.",
        salt: "s",
      }),
    );
    return world().run(by, (context) =>
      answerContest(context, { contestId, finding: "upheld", said: SAID }),
    );
  };
  /** How an adult writes in each channel. */
  const ways: [string, ChannelName, (to: string, by: string) => Promise<Sent>][] = [
    [
      "about a try",
      "tries",
      async (to, by) => {
        const registration = await registrationOf(world().app.db, to, "rel-9");
        if (!registration) throw new Error(`${to} has not begun`);
        const need = {
          objectiveId: "REL.9.1",
          kind: "critical-missed",
          afterTries: ++made,
        } as const;
        await world().run(SYSTEM, (context) => openTask(context, registration, need));
        const { id } = await world()
          .app.db.selectFrom("coach_task")
          .select("id")
          .where("after_tries", "=", need.afterTries)
          .executeTakeFirstOrThrow();
        return world().run(by, (context) =>
          doCoachTask(context, { personId: to, taskId: id, reason: SAID }),
        );
      },
    ],
    ["on an observation", "observation", (to, by) => observe(to, by, SAID)],
    [
      "in a correction",
      "observation",
      async (to, by) => {
        const bare = await observe(to, by, null);
        if (!bare.ok) throw new Error(bare.reason);
        return world().run(by, (context) =>
          correctObservation(context, {
            observationId: bare.value.id,
            reason: SAID,
            change: { kind: "withdraw" },
          }),
        );
      },
    ],
    ["in an answer", "answer", answer("session")],
    ["in an answer about a check", "check-answer", answer("clearance")],
    [
      "of a conflict",
      "conflict",
      async (to, by) => {
        const schoolId = `school-${++made}`;
        await addOrganization(world(), "school", schoolId, "district");
        return world().run(by, (context) =>
          recordConflict(context, { personId: to, schoolId, kind: "other", said: SAID }),
        );
      },
    ],
  ];
  const reading = (who: string) => world().app.reading(world().as(who));
  const listed = async (reader: string, personId = "jo") =>
    (await readWords(reading(reader), personId))?.words;
  const label = (by: string, channel: ChannelName, personId = "jo") =>
    readSecondReaders(reading(by), { personId, channel });

  test("every channel that an adult writes in is tried here", () => {
    const tried = new Set(ways.map(([, channel]) => channel));
    const adults = (Object.keys(CHANNELS) as ChannelName[]).filter(
      (name) => CHANNELS[name].writer === "adult",
    );
    expect([...tried].sort()).toEqual(adults.sort());
  });

  describe("while one adult is alone", () => {
    test.each(ways)("nothing is kept %s", async (_, channel, write) => {
      expect(await label("solo", channel)).toMatchObject({ name: "jo", roles: [] });
      expect(await write("jo", "solo")).toMatchObject({ ok: false, reason: "no-second-reader" });
    });

    test.each(ways)(
      "somebody of 19 is written to %s, and no form says anything",
      async (_, channel, write) => {
        expect(await label("solo", channel, "max")).toBeNull();
        expect(await write("max", "solo")).toMatchObject({ ok: true });
        expect(await listed("solo", "max")).toEqual([]);
      },
    );

    test("levels without words are recorded", async () => {
      expect(await observe("jo", "solo", null)).toMatchObject({ ok: true });
    });

    test("none of the words is anywhere on the page of words", async () => {
      expect(JSON.stringify(await listed("solo"))).not.toContain(SAID);
    });
  });

  test("a second account of the same adult is no second adult", async () => {
    await addPerson(world(), "solo-2", staff("lone"));
    await world().run(SYSTEM, async ({ tx, now }) => {
      const asked = { askedBy: "luis", askedAt: now, endsAt: now + 1 };
      await insertProposal(tx, { id: "merge", kind: "merge", payload: "{}", ...asked });
      await insertMerge(tx, {
        id: "merged",
        from: "solo-2",
        into: "solo",
        undoes: null,
        organizationId: "lone",
        proposalId: "merge",
        askedBy: "luis",
        agreedBy: "elsewhere",
        at: now,
        recordedAt: now,
      });
    });
    for (const [, channel, write] of ways) {
      expect(await label("solo-2", channel), channel).toMatchObject({ roles: [] });
      expect(await write("jo", "solo")).toMatchObject({ reason: "no-second-reader" });
    }
  });

  describe("beside a second adult", () => {
    beforeAll(() => addPerson(world(), "second", staff("lone")));

    test.each(ways)(
      "words are kept %s, and the other adult reads them",
      async (_, channel, write) => {
        const before = (await listed("second"))?.length ?? 0;
        expect(await label("solo", channel)).toMatchObject({ roles: CHANNELS[channel].readers });
        expect(await write("jo", "solo")).toMatchObject({ ok: true });
        const words = (await listed("second")) ?? [];
        expect(words.length).toBeGreaterThan(before);
        expect(words.filter((one) => one.channel === channel)).toContainEqual(
          expect.objectContaining({ by: "solo", said: SAID }),
        );
      },
    );

    test("each role reads its own channels; others nothing, nor the young person", async () => {
      await addPerson(world(), "coach", [{ at: "lone", role: "coach" }]);
      await addPerson(world(), "lead", [{ at: "lone", role: "program_lead" }]);
      await addPerson(world(), "host", [{ at: "school", role: "school_host" }]);
      const channels = async (reader: string) =>
        new Set((await listed(reader))?.map(({ channel }) => channel));
      expect(await channels("coach")).toEqual(new Set(["tries", "observation"]));
      expect(await channels("lead")).toEqual(
        new Set(["tries", "observation", "contest", "answer", "conflict"]),
      );
      for (const other of ["elsewhere", "host", "jo", "max", "rosa"])
        expect(await readWords(reading(other), "jo"), other).toBeNull();
      expect(await readWords(world().app.reading(SYSTEM), "jo")).toBeNull();
    });

    test("what the young person writes stands there too, and no form refuses it", async () => {
      expect(await label("jo", "contest")).toMatchObject({
        name: null,
        roles: ["adjudicator", "program_lead"],
      });
      const said = await world().run("jo", (context) =>
        recordConflict(context, {
          personId: "jo",
          schoolId: "school",
          kind: "relative",
          said: "My aunt works there.",
        }),
      );
      expect(said).toMatchObject({ ok: true });
      expect(await listed("second")).toContainEqual(
        expect.objectContaining({
          channel: "own-conflict",
          by: null,
          said: "My aunt works there.",
        }),
      );
    });
  });

  test("what helps somebody under 18 is read by two adults whom they name, or by none", async () => {
    const chosen = { textSize: "large", lessMotion: false, readAloud: false } as const;
    const save = (readerIds: string[], words: string | null = SAID) =>
      world().run("jo", (context) => saveAccommodation(context, { ...chosen, words, readerIds }));
    expect(await save(["solo"])).toEqual({ ok: false, reason: "one-reader" });
    expect(await save(["solo", "solo-2"])).toEqual({ ok: false, reason: "one-reader" });
    expect(await save(["solo"], null)).toMatchObject({ ok: true });
    expect(await save([])).toMatchObject({ ok: true });
    expect(await save(["solo", "second"])).toMatchObject({ ok: true });
    expect(await readAccommodationOf(reading("second"), "jo")).toMatchObject({ words: SAID });
    await world().run(SYSTEM, ({ tx, now }) =>
      tx.updateTable("membership").set({ ended_at: now }).where("person_id", "=", "solo").execute(),
    );
    expect(await readAccommodationOf(reading("second"), "jo")).toMatchObject({
      textSize: "large",
      words: null,
    });
  });
});
