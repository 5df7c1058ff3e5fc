import { beforeAll, expect, test } from "vitest";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { credentialsOf } from "../../app/credentials/read-credentials.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { storeParameters } from "../../app/mastery/refit.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { awardsOf } from "../../db/queries/credentials";
import { registrationOf } from "../../db/queries/learning";
import { insertTry, insertTryResult } from "../../db/queries/learning-check";
import { definition } from "../signed-badges";
import { openMesa } from "./mesa";
import { onEveryDatabase } from "./world";

onEveryDatabase("earning a badge", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    for (const person of ["ana", "ben", "both"]) {
      await world().run(person, (context) => registerForCourse(context, { courseId: "rel-9" }));
    }
    await world().run(COMMAND_LINE, (context) =>
      publishAchievement(context, {
        organizationId: "juniper",
        definition: { ...definition, id: "rel-9", course: "rel-9" },
      }),
    );
  });

  const show = (personId: string, times = 1) =>
    world().run(personId, async ({ tx, now, newId, emit }) => {
      const registration = await registrationOf(tx, personId, "rel-9");
      const opened = { id: newId(), objectiveId: "REL.9.1", number: 1, seed: "s", openedAt: now };
      await insertTry(tx, registration?.id ?? "", opened);
      await insertTryResult(tx, {
        tryId: opened.id,
        outcome: "shown",
        n: 4,
        right: 4,
        k: 0.97,
        at: now,
      });
      for (let time = 0; time < times; time++) {
        emit({ kind: "objective-shown", personId, courseId: "rel-9", objectiveId: "REL.9.1" });
      }
    });
  const observe = (personId: string, levels: Record<string, number>, key: string) =>
    world().run("luis", (context) =>
      recordObservation(context, {
        key,
        personId,
        courseId: "rel-9",
        onDay: "2026-11-02",
        levels,
        saw: "Said the name.",
        nextStep: "Keep it short.",
      }),
    );
  const awards = async (personId: string) => (await awardsOf(world().app.db, personId)).length;

  test("shown, then observed below 3, then at 3: the badge comes with the last, once", async () => {
    await show("ana", 3);
    expect(await awards("ana")).toBe(0);
    await observe("ana", { A: 4, B: 2 }, "k1");
    expect(await awards("ana")).toBe(0);
    await Promise.all([observe("ana", { A: 3, B: 3 }, "k2"), observe("ana", { A: 4, B: 3 }, "k3")]);
    expect(await awards("ana")).toBe(1);
    await world().app.settle();
    expect(await credentialsOf(world().app, "ana")).toMatchObject([
      { def: "rel-9", issuerOrganizationId: "juniper", issued: "2026-11-02", version: 1 },
    ]);
    const [award] = await awardsOf(world().app.db, "ana");
    expect(award?.facts.evidence.map(({ name }) => name)).toEqual([
      "Shown on new questions",
      "Practice task",
      "Version of the course",
    ]);
  });

  test("observed first, then shown", async () => {
    await observe("ben", { A: 3, B: 4 }, "k4");
    expect(await awards("ben")).toBe(0);
    await show("ben", 2);
    expect(await awards("ben")).toBe(1);
  });

  test("shown alone earns nothing", async () => {
    await show("both");
    expect(await awards("both")).toBe(0);
  });

  test("an award keeps the parameter set that was in force", async () => {
    const set = { answers: 1, ll: -1, objectives: [], types: [], items: [] };
    await world().run(COMMAND_LINE, (context) => storeParameters(context, set));
    await observe("both", { A: 3, B: 3 }, "k5");
    const rows = await world()
      .app.db.selectFrom("credential")
      .select(["person_id", "parameters"])
      .orderBy("person_id")
      .execute();
    expect(rows.map((row) => [row.person_id, row.parameters])).toEqual([
      ["ana", 0],
      ["ben", 0],
      ["both", 1],
    ]);
  });
});
