import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { ownSources } from "../../app/credentials/own-sources.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { credentialsOf } from "../../app/credentials/read-credentials.server";
import { verifyCredential } from "../../app/credentials/verification/verifier";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { COMMAND_LINE, SYSTEM } from "../../app/record/context.server";
import { encodingOf } from "../../db/queries/credentials";
import { registrationOf } from "../../db/queries/learning";
import { insertTry, insertTryResult } from "../../db/queries/learning-check";
import { definition } from "../signed-badges";
import { openMesa } from "./mesa";
import { onEveryDatabase } from "./world";

const FINISHES = process.env.MUSTER_DEEP === "1" ? 200 : 50;

onEveryDatabase("finishing a course at once", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    await world().run("ana", (context) => registerForCourse(context, { courseId: "rel-9" }));
    await world().run(COMMAND_LINE, (context) =>
      publishAchievement(context, {
        organizationId: "juniper",
        definition: { ...definition, id: "rel-9", course: "rel-9" },
      }),
    );
    const rated = await world().run("luis", (context) =>
      recordObservation(context, {
        key: "once",
        personId: "ana",
        courseId: "rel-9",
        onDay: "2026-11-02",
        levels: { A: 3, B: 3 },
        saw: "Said the name.",
        nextStep: "Keep it short.",
      }),
    );
    expect(rated).toMatchObject({ ok: true });
    await world().run("ana", async ({ tx, now, newId }) => {
      const registration = await registrationOf(tx, "ana", "rel-9");
      const opened = { id: newId(), objectiveId: "REL.9.1", number: 1, seed: "s", openedAt: now };
      await insertTry(tx, registration?.id ?? "", opened);
      const result = {
        tryId: opened.id,
        outcome: "shown",
        n: 4,
        right: 4,
        k: 0.97,
        at: now,
      } as const;
      await insertTryResult(tx, result);
    });
  });

  test(`${FINISHES} times makes one credential, signed in both encodings, logged once`, async () => {
    const { app } = world();
    expect(await credentialsOf(app, "ana")).toEqual([]);
    await Promise.all(
      Array.from({ length: FINISHES }, () =>
        world().run("ana", async ({ emit }) =>
          emit({
            kind: "objective-shown",
            personId: "ana",
            courseId: "rel-9",
            objectiveId: "REL.9.1",
          }),
        ),
      ),
    );
    await Promise.all([app.settle(), app.settle()]);
    const held = await credentialsOf(app, "ana");
    expect(held).toHaveLength(1);
    const id = held[0]?.id ?? "";
    const sources = await ownSources(app.reading(SYSTEM), app.env.origin);
    for (const format of ["json", "jwt"] as const) {
      const file = (await encodingOf(app.db, id, format)) ?? "";
      expect((await verifyCredential(file, sources)).code).toBeNull();
    }
    for (const table of ["credential", "issuance_log"]) {
      const { rows } = await sql<{
        n: number;
      }>`select count(*) as n from ${sql.table(table)}`.execute(app.db);
      expect([table, Number(rows[0]?.n)]).toEqual([table, 1]);
    }
  });
});
