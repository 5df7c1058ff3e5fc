import { beforeAll, expect, test } from "vitest";
import { MOST_ROWS } from "../../app/credentials/bulk-check";
import { bulkCsv } from "../../app/credentials/bulk-sentences";
import { checkInBulk } from "../../app/credentials/check-in-bulk.server";
import { issueRunReceipt } from "../../app/credentials/issue-receipt.server";
import { ownSources } from "../../app/credentials/own-sources.server";
import { readReceipt, verifyReceipt } from "../../app/credentials/receipt";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import { textFor } from "../../app/i18n/catalog";
import { STRANGER } from "../../app/record/context.server";
import { encodingOf } from "../../db/queries/credentials";
import { insertMembership, insertOrganization } from "../../db/queries/identity-organizations";
import { award, openCollege } from "./award-people";
import { onEveryDatabase } from "./world";

const t = textFor("en");

onEveryDatabase("checking many credentials", (world) => {
  let dalia: string;
  let jun: string;
  beforeAll(async () => {
    const achievement = await openCollege(world());
    dalia = (await award(world(), achievement, "dalia")).credentialId;
    jun = (await award(world(), achievement, "jun")).credentialId;
    await world().app.settle();
    await world().run("setup", async ({ tx, now, newId }) => {
      const place = { timeZone: "America/Phoenix", state: null, parentId: null, createdAt: now };
      for (const [programId, personId] of [
        ["mesa", "dalia"],
        ["other", "jun"],
      ] as const) {
        await insertOrganization(tx, { ...place, id: programId, kind: "program", name: programId });
        const membership = { id: newId(), personId, organizationId: programId, grantedBy: null };
        await insertMembership(tx, { ...membership, role: "corps_member", grantedAt: now });
      }
    });
  });

  let lead = 0;
  const check = async (rows: string[], programIds = ["mesa"]) => {
    const actor = { kind: "person", personId: `lead-${lead++}` } as const;
    const run = await checkInBulk(world().app, actor, { rows, programIds });
    if (!run.ok) throw new Error(run.reason);
    return run.value;
  };

  test("people of one's own program are found, and nobody else", async () => {
    const rows = await check([
      "DALIA@rioseco.example",
      "dalia",
      "jun@rioseco.example",
      "jun",
      "no@one.example",
    ]);
    expect(rows.map(({ verdict, problem }) => [verdict, problem])).toEqual([
      ["valid", null],
      ["valid", null],
      ["unknown", "nobody"],
      ["unknown", "nobody"],
      ["unknown", "nobody"],
    ]);
    expect((await check(["dalia"], [])).map(({ problem }) => problem)).toEqual(["nobody"]);
  });

  test("files and links are judged one by one, whatever stands beside them", async () => {
    const { app } = world();
    const [json, jwt] = [
      await encodingOf(app.db, dalia, "json"),
      await encodingOf(app.db, dalia, "jwt"),
    ];
    const changed = json?.replace("Start With", "End With") ?? "";
    const rows = [
      json ?? "",
      changed,
      jwt ?? "",
      `${app.env.origin}/credentials/${dalia}`,
      "https://elsewhere.example/b",
      `${app.env.origin}/credentials/none`,
    ];
    const verdicts = ["valid", "invalid", "valid", "valid", "unknown", "unknown"];
    expect((await check(rows)).map(({ verdict }) => verdict)).toEqual(verdicts);
    const twice = await check([...rows.toReversed(), ...rows]);
    expect(twice.map(({ verdict }) => verdict)).toEqual([...verdicts.toReversed(), ...verdicts]);
    const csv = bulkCsv(twice, t);
    expect(csv).toContain("Start With Trust is in force.");
    expect(csv).toContain("Check it by itself.");
    expect(csv).not.toMatch(/dalia|@rioseco/i);
  });

  test("a revocation is seen in the next run", async () => {
    await world().run("reviewer", (context) =>
      revokeCredential(context, { credentialId: jun, reason: "integrity" }),
    );
    await world().app.settle();
    const [row] = await check(["jun"], ["other"]);
    expect(row).toMatchObject({ verdict: "invalid", found: [{ code: "REVOKED" }] });
  });

  test("the receipt names the table by its hash and can be checked", async () => {
    const { app } = world();
    const rows = await check(["dalia", "nobody"]);
    const receipt = readReceipt(await issueRunReceipt(app, { csv: bulkCsv(rows, t), rows }));
    const { resolveDid } = await ownSources(app.reading(STRANGER), app.env.origin);
    expect(receipt && (await verifyReceipt(receipt, resolveDid))).toMatchObject({
      kind: "run",
      rows: 2,
      valid: 1,
      unknown: 1,
    });
  });

  test("5,000 rows take seconds; one more is refused, and so is an eleventh run", async () => {
    const token = (await encodingOf(world().app.db, dalia, "jwt")) ?? "";
    const started = performance.now();
    const rows = await check(
      Array.from({ length: MOST_ROWS }, (_, index) => (index % 10 === 0 ? token : "dalia")),
    );
    expect(rows.every(({ verdict }) => verdict === "valid")).toBe(true);
    expect(performance.now() - started).toBeLessThan(30_000);
    await expect(check(Array(MOST_ROWS + 1).fill("x"))).rejects.toThrow("too-long");
    const actor = { kind: "person", personId: "busy" } as const;
    const again = () => checkInBulk(world().app, actor, { rows: ["x"], programIds: [] });
    for (let run = 0; run < 10; run++) expect((await again()).ok).toBe(true);
    expect(await again()).toMatchObject({ ok: false, reason: "too-many" });
  });
});
