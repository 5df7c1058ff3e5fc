import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { signAttestation } from "../../app/credentials/sign-attestation.server";
import { readEnv } from "../../app/env.server";
import { askErasure, takeBackErasure } from "../../app/identity/ask-erasure.server";
import { eraseDue, erasePerson } from "../../app/identity/erase-person.server";
import { ERASURE_WAIT_DAYS } from "../../app/identity/erasure";
import { holdData } from "../../app/identity/hold-data.server";
import { saveAccommodation } from "../../app/identity/save-accommodation.server";
import { signIn } from "../../app/identity/sign-in.server";
import { reportProblem } from "../../app/learning/report-problem.server";
import { saveReflection } from "../../app/learning/save-reflection.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { type Actor, type Context, SYSTEM } from "../../app/record/context.server";
import type { Outcome } from "../../app/record/outcome";
import { copySqlite } from "../../db/health";
import { HELD } from "../../db/held/tables";
import { attestationVersions } from "../../db/queries/credentials-attestations";
import { accountByEmail } from "../../db/queries/identity-accounts";
import { activePlacementsOf } from "../../db/queries/placement";
import { openTasks } from "../../db/queries/placement-tasks";
import { overwriteRemains } from "../../db/queries/privacy-erasing";
import { examine } from "../../scripts/commands/examine";
import { seedDemo } from "../../scripts/seed/demo";
import { CAST, CORPS, PASSWORD, STAFF } from "../cast";
import { DAY_MS, MONDAY, onEveryDatabase, type World } from "./world";

const COURSE = "rel-1";
const LESSON = "01-what-students-need";

/** Everything in the database, one table after another, as text. */
async function everything({ app: { db } }: World): Promise<string> {
  const tables = await db.introspection.getTables();
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    parts.push(`${name}: ${JSON.stringify(rows)}`);
  }
  return parts.join("\n");
}

/** The bytes of a SQLite database, its log, and a new copy; of PostgreSQL, a new copy. */
async function bytes({ app: { db }, database, engine }: World): Promise<string> {
  if (engine === "postgres")
    return execFileSync("pg_dump", ["--inserts", database.url], {
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
  const file = database.url.replace(/^file:/, "");
  const copy = `${file}.copy`;
  await copySqlite(db, copy);
  const files = [file, `${file}-wal`, copy].filter(existsSync);
  const text = files.map((name) => readFileSync(name, "latin1")).join("");
  rmSync(copy);
  return text;
}

onEveryDatabase("erasing", (world) => {
  const ids: Record<string, string> = {};
  /** What each of the cast typed, or was typed about them. */
  const strings: Record<string, string[]> = {};

  const must = async (
    who: string | Actor,
    work: (context: Context) => Promise<Outcome<unknown, string>>,
  ) => {
    const outcome = await world().run(who, work);
    if (!outcome.ok) throw new Error(outcome.reason);
  };

  beforeAll(async () => {
    const { app, database, setClock } = world();
    setClock(MONDAY);
    const env = readEnv({ NODE_ENV: "test", DATABASE_URL: database.url, MUSTER_DEMO: "1" });
    await seedDemo({ connection: database, env }, MONDAY);
    for (const [key, { email, name }] of Object.entries(CAST)) {
      const account = await accountByEmail(app.db, email);
      ids[key] = account!.personId;
      strings[key] = [email, name];
    }
    const [statement] = await attestationVersions(app.db, "conduct");
    for (const key of Object.keys(CORPS)) {
      const me = ids[key]!;
      const said = (what: string) => {
        const words = `canary ${what} ${key} ${Math.random().toString(36).slice(2)}`;
        strings[key]!.push(words);
        return words;
      };
      await must(me, (context) =>
        saveAccommodation(context, {
          textSize: "large",
          lessMotion: true,
          readAloud: false,
          words: said("accommodation"),
          readerIds: [ids.coach!, ids.lead!],
        }),
      );
      const takes = await app.db
        .selectFrom("registration")
        .select("id")
        .where("person_id", "=", me)
        .executeTakeFirst();
      if (takes) {
        await must(me, (context) =>
          saveReflection(context, { courseId: COURSE, reflectId: "r", text: said("reflection") }),
        );
        await must(me, (context) =>
          reportProblem(context, {
            key: `report ${key}`,
            courseId: COURSE,
            place: { slug: LESSON, block: 0 },
            kind: "unclear",
            words: said("report"),
          }),
        );
      }
      if (statement)
        await must(me, (context) =>
          signAttestation(context, {
            attestationId: "conduct",
            hash: statement.hash,
            typedName: CORPS[key as keyof typeof CORPS].name,
          }),
        );
      await must(ids.coach!, (context) =>
        recordObservation(context, {
          key: `canary ${key}`,
          personId: me,
          courseId: COURSE,
          onDay: "2026-11-01",
          levels: { A: 3, B: 3, C: 3, D: 3, E: 3 },
          saw: said("saw"),
          nextStep: said("next"),
        }),
      );
      const device = `Canary ${key} browser`;
      strings[key]!.push(device);
      const email = CORPS[key as keyof typeof CORPS].email;
      await signIn({ ...app, env }, { email, password: PASSWORD, address: "192.0.2.1", device });
    }
    await app.settle();
  }, 240_000);

  const heldBefore = async (key: string) => {
    const text = await everything(world());
    for (const words of strings[key]!) expect(text.includes(words), words).toBe(true);
  };

  test("each column of each table has a class, and no other has", async () => {
    const tables = await world().app.db.introspection.getTables();
    const found = tables.map(({ name, columns }) => [name, columns.map((one) => one.name).sort()]);
    const said = Object.entries(HELD).map(([name, { columns }]) => [
      name,
      Object.keys(columns).sort(),
    ]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(found));
  });

  test("waits, can be taken back, and stops at a legal hold", async () => {
    const { app, run, advance } = world();
    const theo = ids.theo!;
    const asked = await run(theo, (context) => askErasure(context, { personId: theo }));
    expect(asked).toEqual({
      ok: true,
      value: { dueAt: app.now() + ERASURE_WAIT_DAYS * DAY_MS },
    });
    expect(await run(theo, (context) => askErasure(context, { personId: theo }))).toEqual(asked);
    expect(await eraseDue(app)).toBe(0);
    expect(
      await run(theo, (context) => takeBackErasure(context, { personId: theo })),
    ).toMatchObject({ ok: true });
    expect(
      await run(theo, (context) => takeBackErasure(context, { personId: theo })),
    ).toMatchObject({ reason: "nothing-asked" });

    for (const stranger of ["coach", "host", "noor"])
      expect(
        await run(ids[stranger]!, (context) => askErasure(context, { personId: theo })),
      ).toMatchObject({ reason: "unknown-person" });
    await must(ids.lead!, (context) => askErasure(context, { personId: theo }));
    const hold = { personId: theo, reason: "A court asked for the record." };
    expect(
      await run(ids.lead!, (context) => holdData(context, { ...hold, set: true })),
    ).toMatchObject({ reason: "not-allowed" });
    await must(ids.operator!, (context) => holdData(context, { ...hold, set: true }));
    expect(
      await run(ids.operator!, (context) => holdData(context, { ...hold, set: true })),
    ).toMatchObject({ reason: "no-change" });
    advance((ERASURE_WAIT_DAYS + 1) * DAY_MS);
    expect(await eraseDue(app)).toBe(0);
    expect(await accountByEmail(app.db, CORPS.theo.email)).not.toBeNull();
    await must(ids.operator!, (context) => holdData(context, { ...hold, set: false }));
    await heldBefore("theo");
    expect(await eraseDue(app)).toBe(1);
    expect(await eraseDue(app)).toBe(0);
    strings.theo!.push(hold.reason);
  });

  test("someone placed leaves a task, and a decision that replays", async () => {
    const { app, run } = world();
    const marcus = ids.marcus!;
    await heldBefore("marcus");
    const [placement] = await activePlacementsOf(app.db, marcus);
    await must(SYSTEM, (context) => erasePerson(context, { personId: marcus }));
    expect(await openTasks(app.db, [placement!.id])).toMatchObject([{ cause: "person-erased" }]);
    expect(
      await run(SYSTEM, (context) => erasePerson(context, { personId: marcus })),
    ).toMatchObject({ reason: "unknown-person" });
  });

  describe("everybody of the cast", () => {
    test("but the last operator", async () => {
      const { run } = world();
      for (const key of [...Object.keys(CORPS), ...Object.keys(STAFF)]) {
        if (key === "operator" || key === "theo" || key === "marcus") continue;
        await heldBefore(key);
        await must(SYSTEM, (context) => erasePerson(context, { personId: ids[key]! }));
      }
      // Kofi was invited twice, and nobody has found yet that it is one person.
      const again = await accountByEmail(world().app.db, "kofi.mensah@work.example");
      await must(SYSTEM, (context) => erasePerson(context, { personId: again!.personId }));
      expect(
        await run(SYSTEM, (context) => erasePerson(context, { personId: ids.operator! })),
      ).toMatchObject({ reason: "last-operator" });
      await world().app.settle();
    });

    test("is in no table, file, log or new backup", async () => {
      const { app } = world();
      expect(await overwriteRemains(app.db)).toBe(true);
      const tables = await everything(world());
      const raw = await bytes(world());
      // The last operator is still here, and is found by the same search.
      for (const one of strings.operator!) expect([one, raw.includes(one)]).toEqual([one, true]);
      for (const [key, words] of Object.entries(strings).filter(([one]) => one !== "operator"))
        for (const one of words) {
          expect([key, one, tables.includes(one)]).toEqual([key, one, false]);
          expect([key, one, raw.includes(one)]).toEqual([key, one, false]);
        }
    });

    test("leaves every chain whole, and every decision made again the same", async () => {
      const { app, database } = world();
      const found: { check: string; ok: boolean }[] = [];
      for await (const one of examine(database, app.now())) found.push(one);
      expect(found.filter(({ ok }) => !ok)).toEqual([]);
      const decisions = await replayDecisions(app.reading(SYSTEM));
      expect(decisions.length).toBeGreaterThan(2);
      expect(decisions.filter(({ same }) => !same)).toEqual([]);
    });
  });
});
