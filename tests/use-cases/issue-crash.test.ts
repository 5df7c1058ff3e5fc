import { spawn } from "node:child_process";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { PublishedAchievement } from "../../app/credentials/achievement";
import { ownSources } from "../../app/credentials/own-sources.server";
import { readCredentialPage } from "../../app/credentials/read-credential-page.server";
import { credentialsOf } from "../../app/credentials/read-credentials.server";
import { verifyCredential } from "../../app/credentials/verification/verifier";
import { verifyIssuance } from "../../app/credentials/verify-issuance.server";
import { SYSTEM } from "../../app/record/context.server";
import { runInTransaction } from "../../app/record/run-in-transaction.server";
import { newId } from "../../app/record/secret.server";
import { subscribers } from "../../app/subscriptions.server";
import { awardById, encodingOf } from "../../db/queries/credentials";
import { insertAccount } from "../../db/queries/identity-accounts";
import { award, openCollege } from "./award-people";
import { onEveryDatabase } from "./world";

const EVERY = process.env.MUSTER_DEEP === "1" ? 1 : 12;
/** Steps to die at: some, or each of them; always the last three, between the commit and "done". */
function deaths(steps: number): number[] {
  const all = Array.from({ length: steps }, (_, at) => at + 1);
  return all.filter((at) => at % EVERY === 0 || at > steps - 3);
}

/** The sweeper that died held its work for a minute. */
const HELD_MS = 61_000;

onEveryDatabase("a crash while issuing", (world) => {
  let achievement: PublishedAchievement;
  let people = 0;
  beforeAll(async () => {
    achievement = await openCollege(world());
  });

  /** Reserves an award for someone new, and leaves its signing to whoever sweeps next. */
  async function reserve(): Promise<{ id: string; personId: string }> {
    const { app } = world();
    const personId = `earner-${people++}`;
    const parts = { db: app.db, now: app.now, newId, demo: false, subscribers };
    await runInTransaction(parts, SYSTEM, ({ tx, now: createdAt }) => {
      const account = { personId, email: `${personId}@rioseco.example`, name: personId };
      return insertAccount(tx, { ...account, passwordHash: "-", isDemo: false, createdAt });
    });
    const run: Parameters<typeof award>[0]["run"] = async (actor, work) => {
      const who = typeof actor === "string" ? world().as(actor) : actor;
      return (await runInTransaction(parts, who, work)).answer;
    };
    return { id: (await award({ run }, achievement, personId)).credentialId, personId };
  }

  /** Sweeps in a process of its own, which dies at its n-th step; 0 for never. Returns what it printed. */
  function sweep(dieAt: number): Promise<{ signal: string | null; steps: number }> {
    const { app, database } = world();
    const program = ["--import", "tsx", "tests/use-cases/sweep-worker.ts"];
    const child = spawn(
      process.execPath,
      [...program, database.url, String(app.now()), String(dieAt)],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    return new Promise((done, fail) => {
      child.once("error", fail);
      child.once("close", (_, signal) => done({ signal, steps: Number(out) }));
    });
  }

  const count = async (table: string, id: string, column = "credential_id") => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}
      where ${sql.ref(column)} = ${id}`.execute(world().app.db);
    return Number(rows[0]?.n);
  };
  const written = async (id: string) => ({
    files: await count("credential_encoding", id),
    logged: await count("issuance_log", id),
    chained: await count("chain_entry", id, "ref_id"),
  });
  /** The award in the log, and the seal of its files. */
  const ISSUED = { files: 2, logged: 1, chained: 2 };
  const NOTHING = { files: 0, logged: 0, chained: 0 };

  test("at any step leaves one credential or none, and the sweeper ends it under the same id", async () => {
    const { app, advance } = world();
    let steps = 0;
    // The first time it also makes the keys and the list; from the second on, the steps are the same.
    for (const _ of ["first", "second"]) {
      const { id } = await reserve();
      const ended = await sweep(0);
      expect([ended.signal, await written(id)]).toEqual([null, ISSUED]);
      steps = ended.steps;
    }
    expect(steps).toBeGreaterThan(20);
    const seen = new Set<string>();
    for (const dieAt of deaths(steps)) {
      const { id, personId } = await reserve();
      const ended = await sweep(dieAt);
      expect([dieAt, ended.signal]).toEqual([dieAt, "SIGKILL"]);
      const left = await written(id);
      const isIssued = left.files === 2;
      expect(left, `killed at step ${dieAt}`).toEqual(isIssued ? ISSUED : NOTHING);
      const status = (await awardById(app.db, id))?.status.kind;
      expect(status).toBe(isIssued ? "issued" : "being-signed");
      seen.add(status ?? "");
      const reading = app.reading(world().as(personId));
      const page = await readCredentialPage(reading, { id, origin: app.env.origin });
      if (!isIssued) {
        expect(await credentialsOf(app, personId)).toEqual([]);
        expect(JSON.stringify(page)).toContain("being-signed");
      }

      advance(HELD_MS);
      await app.settle();
      expect(await written(id)).toEqual(ISSUED);
      expect(await credentialsOf(app, personId)).toMatchObject([{ id }]);
      const sources = await ownSources(app.reading(SYSTEM), app.env.origin);
      for (const format of ["json", "jwt"] as const) {
        const file = (await encodingOf(app.db, id, format)) ?? "";
        expect((await verifyCredential(file, sources)).code).toBeNull();
      }
    }
    expect([...seen].sort()).toEqual(["being-signed", "issued"]);
    for await (const problem of verifyIssuance(app)) expect(problem).toBeNull();
  }, 600_000);
});
