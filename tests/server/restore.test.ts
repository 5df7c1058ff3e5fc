import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOfStep, stepAt } from "../../app/identity/factor";
import { PLATFORM } from "../../app/identity/roles";
import { connect, type Engine } from "../../db/connect";
import { auditEventsOf } from "../../db/queries/record-checkpoints";
import { openTestDatabase, type TestDatabase } from "../databases";
import { addPerson, enrollFactor } from "../use-cases/identity-people";
import { openWorld, type World } from "../use-cases/world";
import { muster } from "./muster";
import { TEST_SECRETS } from "./server";

const folder = mkdtempSync(join(tmpdir(), "muster-restore-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [ADA, BEN] = ["ada@muster.example", "ben@muster.example"];

describe.each<Engine>(["sqlite", "postgres"])("putting a copy back on %s", (engine) => {
  const file = join(folder, `${engine}.backup`);
  const phones = new Map<string, Awaited<ReturnType<typeof enrollFactor>>>();
  let world: World;
  let empty: TestDatabase;
  beforeAll(async () => {
    const keyEncryptionKey = Buffer.from(TEST_SECRETS.MUSTER_KEY_ENCRYPTION_KEY, "base64");
    world = await openWorld(engine, { keyEncryptionKey });
    for (const email of [ADA, BEN]) {
      const role = { organizationId: PLATFORM, role: "operator" } as const;
      phones.set(email, await enrollFactor(world, await addPerson(world, email, [role])));
    }
    const made = await muster(["backup", file], { DATABASE_URL: world.database.url });
    expect(made, made.words).toMatchObject({ code: 0 });
    empty = await openTestDatabase(engine, { migrate: false });
    if (engine === "sqlite") rmSync(empty.file ?? "");
  });
  afterAll(async () => {
    await world.close();
    await empty.remove();
  });
  const fromPhone = (email: string) =>
    codeOfStep(phones.get(email)?.secret ?? Buffer.alloc(20), stepAt(Date.now()));
  const onPaper = (email: string) => phones.get(email)?.recoveryCodes.pop() ?? "";
  const says = (email: string, code: string) => ["--by", email, "--code", code];
  const restore = (words: string[], env: Record<string, string> = {}) =>
    muster(["restore", file, ...words], { DATABASE_URL: empty.url, ...env });
  const isEmpty = async () => {
    if (engine === "sqlite") return !existsSync(empty.file ?? "");
    const left = connect(empty.url);
    const tables = await left.db.introspection.getTables({ withInternalKyselyTables: true });
    await left.close();
    return tables.length === 0;
  };

  test("one operator alone, or under a wrong code, leaves the place as empty as it was", async () => {
    const nobody = await restore([]);
    expect(nobody.code).toBe(1);
    expect(nobody.lines.at(-1)).toMatchObject({ reason: "too-few", needed: 2 });
    expect(nobody.words).toContain("Two operators of this copy must say so");
    const twice = [...says(ADA, fromPhone(ADA)), ...says(ADA, onPaper(ADA))];
    expect((await restore(twice)).lines).toContainEqual(
      expect.objectContaining({ reason: "same-person" }),
    );
    const wrong = [...says(ADA, fromPhone(ADA)), ...says(BEN, "000000")];
    const refused = await restore([...wrong, "--alone"]);
    expect(refused.lines).toContainEqual(
      expect.objectContaining({ reason: "no-code", email: BEN }),
    );
    expect(refused.words).toContain("Nothing was restored.");
    expect(await isEmpty()).toBe(true);
    expect(await restore(["--by", ADA])).toMatchObject({ code: 2 });
  });

  test("both put it back, also where the key that sealed their factors is lost; it is in the log", async () => {
    const lost = { MUSTER_KEY_ENCRYPTION_KEY: Buffer.alloc(32, 77).toString("base64") };
    const sealed = await restore(
      [...says(ADA, fromPhone(ADA)), ...says(BEN, fromPhone(BEN))],
      lost,
    );
    expect(sealed, sealed.words).toMatchObject({ code: 1 });
    expect(await isEmpty()).toBe(true);
    const both = await restore([...says(ADA, onPaper(ADA)), ...says(BEN, onPaper(BEN))], lost);
    expect(both, both.words).toMatchObject({ code: 0 });
    const there = { DATABASE_URL: empty.url };
    expect(await muster(["audit", "verify"], there)).toMatchObject({ code: 0 });
    const copy = connect(empty.url);
    const events = await auditEventsOf(copy.db, PLATFORM);
    await copy.close();
    expect(events.at(-1)).toMatchObject({ action: "copy-restored" });
    expect(both.lines.at(-1)).toMatchObject({ sha256: events.at(-1)?.subjectId });
  });
});
