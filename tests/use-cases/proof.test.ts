import { beforeAll, expect, test } from "vitest";
import { chooseVisibility } from "../../app/credentials/choose-visibility.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { readProof } from "../../app/credentials/read-proof.server";
import { reserveAward } from "../../app/credentials/reserve-award.server";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { appendToChain } from "../../app/record/append-to-chain.server";
import { sha256 } from "../../app/record/canonical";
import { firstBroken } from "../../app/record/chain";
import { COMMAND_LINE, STRANGER } from "../../app/record/context.server";
import { awardsOf, encodingOf } from "../../db/queries/credentials";
import { achievementVersions } from "../../db/queries/credentials-achievements";
import { registrationOf } from "../../db/queries/learning";
import { insertTry, insertTryResult } from "../../db/queries/learning-check";
import { lockPeople } from "../../db/queries/locks";
import { insertAttendance } from "../../db/queries/observation-attendance";
import { chainEntries } from "../../db/queries/record";
import { definition } from "../signed-badges";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse, RIGHT } from "./small-course";
import { DAY_MS, onEveryDatabase } from "./world";

onEveryDatabase("what a credential rests on", (world) => {
  let id: string;
  beforeAll(async () => {
    const { app, run } = world();
    await openMesa(world());
    await addPerson(world(), "rev", [{ at: "juniper", role: "reviewer" }]);
    await addPerson(world(), "ada", [{ at: "mesa", role: "adjudicator" }]);
    await addPerson(world(), "out", [{ at: "ridge", role: "adjudicator" }]);
    await publishSmallCourse(app.db, {
      courseId: "small",
      people: [],
      bank: items("S.1", "check", 9),
    });
    await run(COMMAND_LINE, (context) =>
      publishAchievement(context, {
        organizationId: "juniper",
        definition: {
          ...definition,
          course: "small",
          rules: [
            { mastered: { course: "small", level: "shown" } },
            { attended: { type: "preservice", minutes: 240 } },
            { observed: { course: "rel-9", times: 1 } },
          ],
        },
      }),
    );
    await earn();
    id = (await awardsOf(app.db, "ana"))[0]?.id ?? "";
  });

  /** A try that did not pass, one that did, a session, a low rating, and a good one. */
  async function earn() {
    const { app, run } = world();
    const ana = learner(world(), "ana", "small");
    await ana.start();
    await run("ana", async ({ tx, now, newId }) => {
      const registration = await registrationOf(tx, "ana", "small");
      const tried = { id: newId(), objectiveId: "S.1", number: 1, seed: "s", openedAt: now };
      await insertTry(tx, registration?.id ?? "", tried);
      const missed = { tryId: tried.id, outcome: "not-yet", n: 7, right: 2, k: 0.1 } as const;
      await insertTryResult(tx, { ...missed, at: now });
    });
    world().advance(3 * DAY_MS);
    await ana.open();
    while ((await ana.check()).question) await ana.answer(true);
    const session = await run("luis", (context) =>
      createTrainingSession(context, {
        key: "s",
        organizationId: "mesa",
        title: "Orientation",
        mode: "in_person",
        day: "2026-11-04",
        time: "11:00",
        minutes: 240,
        place: "Room 2",
      }),
    );
    if (!session.ok) throw new Error(session.reason);
    await run("luis", ({ tx, now }) =>
      insertAttendance(
        tx,
        {
          id: "there",
          sessionId: session.value.id,
          personId: "ana",
          minutes: 240,
          recordedBy: "luis",
          recordedAt: now,
          supersedes: null,
        },
        { salt: "s", reason: null },
      ),
    );
    for (const [key, levels] of [
      ["low", { A: 4, B: 2 }],
      ["good", { A: 4, B: 3 }],
    ] as const) {
      const seen = await run("luis", (context) =>
        recordObservation(context, {
          key,
          personId: "ana",
          courseId: "rel-9",
          onDay: key === "low" ? "2026-11-03" : "2026-11-04",
          levels,
          saw: "Notes that stay private.",
          nextStep: "Keep it short.",
        }),
      );
      expect(seen).toMatchObject({ ok: true });
    }
    await app.settle();
  }

  const proof = (actor: string | null) => {
    const { app, as } = world();
    return readProof(app.reading(actor === null ? STRANGER : as(actor)), id);
  };

  test("names versions, questions, counts, days, the rater and the rule", async () => {
    const found = await proof("ana");
    expect(found?.basis?.map(({ rule, count, needed }) => [rule, count, needed])).toEqual([
      ["mastered", 1, 1],
      ["attended", 240, 240],
      ["observed", 1, 1],
    ]);
    expect(found?.courses).toMatchObject([
      { courseId: "small", version: "1.0.0", contentHash: "hash", objectives: [{ id: "S.1" }] },
    ]);
    const [objective] = found?.courses[0]?.objectives ?? [];
    expect(objective?.check?.items).toHaveLength(objective?.check?.asked ?? -1);
    expect(objective?.check?.right).toBe(objective?.check?.asked);
    for (const item of objective?.check?.items ?? []) expect(item).toMatch(/^S\.1-c\d$/);
    expect(found?.observations).toMatchObject([
      {
        onDay: "2026-11-04",
        observer: "luis",
        role: "coach",
        rows: [
          { title: "Open", level: 4 },
          { title: "Repair", level: 3 },
        ],
      },
    ]);
    expect(found?.sessions).toMatchObject([
      { title: "Orientation", onDay: "2026-11-04", minutes: 240, recordedBy: "luis" },
    ]);
  });

  test("says nothing of what did not meet the criterion, of answers, keys or notes", async () => {
    const said = JSON.stringify(await proof("ana"));
    expect(said).not.toMatch(/"asked":7|"right":2|"level":2|2026-11-03/);
    for (const hidden of [RIGHT, "Wrong", "Notes that stay private", "Keep it short", "@mesa"]) {
      expect(said).not.toContain(hidden);
    }
  });

  test("its fingerprints are those of the files, in a chain that holds", async () => {
    const { db } = world().app;
    const sealed = (await proof("rev"))?.sealed;
    expect(sealed?.jsonHash).toBe(sha256((await encodingOf(db, id, "json")) ?? ""));
    expect(sealed?.jwtHash).toBe(sha256((await encodingOf(db, id, "jwt")) ?? ""));
    const entries = await chainEntries(db, sealed?.entry?.stream ?? "");
    expect(entries.find(({ seq }) => seq === sealed?.entry?.seq)).toMatchObject({
      refId: id,
      kind: "credential-issued",
      hash: sealed?.entry?.hash,
    });
    expect(firstBroken(entries)).toBeNull();
  });

  test("signed again under a new key: the fingerprints are those of what is served now", async () => {
    const before = (await proof("ana"))?.sealed;
    world().advance(DAY_MS);
    const again = { id: "again-1", credential_id: id, person_id: "ana", told: 0 } as const;
    const entry = await world().run(COMMAND_LINE, async (context) => {
      await context.tx
        .insertInto("credential_resigning")
        .values({
          ...again,
          organization_id: "juniper",
          compromised_kid: "old",
          json_kid: "new",
          jwt_kid: "new",
          json_hash: "json-again",
          jwt_hash: "jwt-again",
          at: context.now,
        })
        .execute();
      const chained = { stream: "org:juniper", kind: "credential-resigned", refId: again.id };
      return appendToChain(context, { ...chained, payload: { credentialId: id } });
    });
    expect((await proof("ana"))?.sealed).toMatchObject({
      jsonHash: "json-again",
      jwtHash: "jwt-again",
      at: before?.at,
      signedAgainAt: world().app.now(),
      entry: { stream: "org:juniper", seq: entry.seq, hash: entry.hash },
    });
    expect(before?.signedAgainAt).toBeNull();
  });

  test("one that builds on it leads on to it, and shows the courses that it names itself", async () => {
    const { app, run, as } = world();
    const stacked = { ...definition, id: "ready", version: "1", title: "Ready to Serve" };
    await run(COMMAND_LINE, (context) =>
      publishAchievement(context, { organizationId: "juniper", definition: stacked }),
    );
    const [achievement] = await achievementVersions(app.db, "ready");
    if (!achievement) throw new Error("it was not published");
    const met = { at: app.now(), count: 1, needed: 1 };
    const { credentialId } = await run("ana", async (context) => {
      await lockPeople(context.tx, ["ana"]);
      return reserveAward(context, {
        personId: "ana",
        achievement,
        evidence: [],
        basis: [
          { rule: "holds", asks: { achievement: "rel-1" }, ...met, evidenceIds: [id] },
          {
            rule: "kept",
            asks: { courses: ["small"], achievements: ["rel-1"] },
            ...met,
            evidenceIds: ["S.1"],
          },
        ],
        renews: null,
      });
    });
    await app.settle();
    expect(await readProof(app.reading(as("ana")), credentialId)).toMatchObject({
      held: [{ id, achievementId: "rel-1", title: "Start With Trust" }],
      courses: [{ courseId: "small", objectives: [{ id: "S.1", kept: null }] }],
      observations: [],
      sessions: [],
    });
  });

  test.each(["unlisted", "private"] as const)("%s: who reads it", async (visibility) => {
    await world().run("ana", (context) =>
      chooseVisibility(context, { credentialId: id, visibility }),
    );
    for (const actor of ["ana", "rev", "rosa", "ada"]) {
      expect((await proof(actor))?.holderName, actor).toBe("ana");
    }
    for (const actor of [null, "ben", "luis", "omar", "out"]) {
      expect(await proof(actor), String(actor)).toBeNull();
    }
  });
});
