import { verify } from "node:crypto";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { readPublicKey } from "../../app/credentials/signer.server";
import { changeName } from "../../app/identity/change-name.server";
import { PLATFORM } from "../../app/identity/roles";
import { changeHold } from "../../app/placement/change-hold.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { endPlacement } from "../../app/placement/end-placement.server";
import { COMMAND_LINE, SYSTEM } from "../../app/record/context.server";
import { writeCheckpoint } from "../../app/record/write-checkpoint.server";
import { zipPack } from "../../app/reporting/evidence/pack";
import {
  type EvidenceQuestion,
  readEvidence,
} from "../../app/reporting/evidence/read-evidence.server";
import { signPack } from "../../app/reporting/evidence/sign-pack.server";
import { keysOf } from "../../db/queries/credentials-keys";
import { earlierNamesOf } from "../../db/queries/identity-names";
import { insertWaiver } from "../../db/queries/placement-waivers";
import { ERASED_NAME, removeStringsOf, stringsOf } from "../../db/queries/privacy-erasing";
import { insertUnclaimed, renameUnclaimed } from "../../db/queries/roster";
import { placeInSteps } from "./place-in-steps";
import { addMembership, addPerson, openOpening, stagePlacement } from "./placement-world";
import { DAY_MS, MONDAY, onEveryDatabase } from "./world";

/** The Monday on which the world begins, in Phoenix. */
const TODAY = "2026-11-02";
const PERIOD: EvidenceQuestion = {
  programId: "program",
  from: "2026-10-01",
  through: "2026-11-30",
  asOf: TODAY,
  personId: null,
  placementId: null,
};

onEveryDatabase("the evidence pack", (world) => {
  let placementId = "";
  let openingId = "";
  beforeAll(async () => {
    await stagePlacement(world());
    openingId = await openOpening(world(), { slots: 3 });
    await clear("amara", "cleared");
    await clear("bo", "flagged");
    const placed = await place("amara");
    if (!placed.ok) throw new Error(placed.reason);
    placementId = placed.value.placementId;
    await place("bo");
    await world().run(SYSTEM, (context) => writeCheckpoint(context, "test"));
    world().setClock(MONDAY + DAY_MS);
  });

  const clear = (personId: string, state: "cleared" | "flagged" | "not_cleared") =>
    world().run("adjudicator", (context) =>
      recordClearance(context, {
        personId,
        type: "az_ivp_card",
        state,
        on: "2026-10-20",
        validThrough: null,
        custody: "agency",
      }),
    );
  const place = (personId: string) =>
    world().run("lead", (context) =>
      placeInSteps(context, { openingId, personId, key: `place ${personId}` }),
    );
  const stringsOfPerson = async (personId: string) => {
    const known = await world().run(SYSTEM, ({ tx }) => stringsOf(tx, personId));
    if (known === null) throw new Error(`${personId} is nobody`);
    return known;
  };
  const read = async (changes: Partial<EvidenceQuestion> = {}, as = "lead") => {
    const { app } = world();
    const outcome = await readEvidence(app.reading(world().as(as)), { ...PERIOD, ...changes });
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  };
  const filesOf = async (changes: Partial<EvidenceQuestion> = {}) => {
    const { pack } = await read(changes);
    const texts = Object.entries(unzipSync(zipPack(pack)));
    return Object.fromEntries(
      texts.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    );
  };

  test("holds decisions with outcome, reasons and rule hashes, and who holds the papers", async () => {
    const files = await filesOf();
    expect(files["decisions.csv"]).toMatch(
      /ELIGIBLE,.*AZ-IVP@1 [0-9a-f]{64}; P-HOLD@1 [0-9a-f]{64}/,
    );
    expect(files["clearances.csv"]).toContain("az_ivp_card,cleared,state,AZ,2026-10-20,,agency");
    expect(files["placements.csv"]).toContain(placementId);
    expect(files["rules.csv"]).toContain("AZ-IVP@1");
    const manifest = JSON.parse(files["manifest.json"] ?? "");
    expect(manifest.heads).toMatchObject([{ stream: "org:program" }, { stream: "checkpoint" }]);
    expect(manifest.replay[0]).toBe(
      "npm run -s muster -- report evidence --program=program --from=2026-10-01 --through=2026-11-30 --as-of=2026-11-02",
    );
    expect(manifest.replay[1]).toMatch(/gate replay( \d+)+$/);
  });

  test("says of a check in review that it is, and nothing more", async () => {
    const files = Object.values(await filesOf()).join("\n");
    expect(files).toContain("az.ivp: in review");
    expect(files).toContain("bo,az_ivp_card,in review,state,AZ,,,agency");
    expect(files).not.toMatch(/flagged|suspended|not_cleared/);
  });

  test("made again after later facts it is the same, byte for byte", async () => {
    const before = Buffer.from(zipPack((await read()).pack));
    const { run } = world();
    await clear("bo", "not_cleared");
    await run("lead", (context) => changeHold(context, { personId: "amara", change: "put" }));
    await run("lead", (context) => endPlacement(context, { placementId }));
    await run(SYSTEM, (context) => addPerson(context, "late", "program", "corps_member"));
    await clear("late", "cleared");
    await place("late");
    await run(SYSTEM, (context) => writeCheckpoint(context, "test"));
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Kiritimati";
    world().advance(40 * DAY_MS);
    expect(Buffer.from(zipPack((await read()).pack)).equals(before)).toBe(true);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    const since = await read({ asOf: "2026-11-04" });
    expect(since.pack.hash).not.toBe((await read()).pack.hash);
    expect(since.members.map(({ personId }) => personId)).toContain("late");
  });

  test("is signed once, by a key that the platform publishes, and then always the same", async () => {
    const { app, as } = world();
    const { pack } = await read();
    const file = await signPack(app, as("lead"), { programId: "program", pack });
    const said = JSON.parse(file.text);
    const keys = await keysOf(app.db, PLATFORM);
    const key = keys.find(({ kid }) => said.key.endsWith(`#${kid}`));
    const signature = Buffer.from(said.signature, "base64url");
    const spki = readPublicKey(key?.publicKey ?? "");
    expect(verify(null, Buffer.from(pack.manifest.text), spki, signature)).toBe(true);
    world().advance(DAY_MS);
    expect(await signPack(app, as("lead-2"), { programId: "program", pack })).toEqual(file);
  });

  test("of one person, or of one placement, it holds nobody else", async () => {
    for (const only of [{ personId: "amara" }, { placementId }]) {
      const { members, placements, decisions } = await read(only);
      expect(members.map(({ personId }) => personId)).toEqual(["amara"]);
      expect(placements.map(({ id }) => id)).toEqual([placementId]);
      expect(new Set(decisions.map(({ personId }) => personId))).toEqual(new Set(["amara"]));
    }
  });

  test("has the waivers of everyone in it, and the name of who has no account yet", async () => {
    const { run } = world();
    await run(SYSTEM, ({ tx, now }) =>
      insertUnclaimed(tx, {
        personId: "eli",
        organizationId: "program",
        email: "eli@people.example",
        name: "Eli Listed",
        createdAt: now,
      }),
    );
    await run(SYSTEM, (context) => addMembership(context, "eli", "program", "corps_member"));
    for (const personId of ["cruz", "eli"])
      await run(SYSTEM, ({ tx, now, newId }) =>
        insertWaiver(tx, {
          salt: "salt",
          id: newId(),
          personId,
          programId: "program",
          openingId,
          req: "prog.hold",
          from: "2026-11-10",
          expiresOn: "2026-12-10",
          reason: "The office is closed.",
          evidence: null,
          askedBy: "lead",
          askedAt: now,
        }),
      );
    const day = new Date(world().app.now()).toISOString().slice(0, 10);
    world().advance(2 * DAY_MS);
    const { waivers, members } = await read({ asOf: day, through: day });
    expect(waivers.map(({ personId }) => personId).sort()).toEqual(["cruz", "eli"]);
    expect(members.find(({ personId }) => personId === "eli")?.name).toBe("Eli Listed");
    const only = await read({ asOf: day, through: day, personId: "eli" });
    expect(only.waivers.map(({ personId }) => personId)).toEqual(["eli"]);
  });

  test("names everyone as they were called then, whatever they took or were listed as since", async () => {
    const { run, app } = world();
    const day = new Date(app.now()).toISOString().slice(0, 10);
    world().advance(2 * DAY_MS);
    const of = { asOf: day, through: day };
    const before = Buffer.from(zipPack((await read(of)).pack));
    const rename = (personId: string, name: string) =>
      run(personId, (context) => changeName(context, { personId, name }));
    expect(await rename("amara", "Amara Newname")).toEqual({ ok: true, value: { isNew: true } });
    // Other capitals are the same name, but not the same bytes.
    expect(await rename("cruz", "CRUZ")).toEqual({ ok: true, value: { isNew: false } });
    await run(SYSTEM, ({ tx, now: at }) =>
      renameUnclaimed(tx, { personId: "eli", name: "Elias Listed", at }),
    );
    world().advance(1);
    await rename("amara", "Amara Thirdname");
    expect(Buffer.from(zipPack((await read(of)).pack)).equals(before)).toBe(true);

    const today = new Date(app.now()).toISOString().slice(0, 10);
    world().advance(2 * DAY_MS);
    const since = await read({ asOf: today, through: today });
    const named = (id: string) => since.members.find(({ personId }) => personId === id)?.name;
    expect(["amara", "cruz", "eli"].map(named)).toEqual([
      "Amara Thirdname",
      "CRUZ",
      "Elias Listed",
    ]);
    expect(await earlierNamesOf(app.db, "amara")).toMatchObject([
      { name: "amara" },
      { name: "Amara Newname" },
    ]);

    const known = await stringsOfPerson("amara");
    expect(known.names).toEqual(["Amara Thirdname", "amara", "Amara Newname"]);
    await run(SYSTEM, ({ tx, now }) => removeStringsOf(tx, "amara", known, now));
    expect(await earlierNamesOf(app.db, "amara")).toEqual([]);
    const erased = (await read(of)).members.find(({ personId }) => personId === "amara");
    expect(erased?.name).toBe(ERASED_NAME);
  });

  test("a period without anyone is an empty pack, not a refusal", async () => {
    const { members, placements } = await read({ from: "2020-01-01", through: "2020-12-31" });
    expect([members, placements]).toEqual([[], []]);
  });

  describe("refuses", () => {
    test.each<[string, string, Partial<EvidenceQuestion>, string]>([
      ["a lead of another program", "elsewhere", {}, "no-program"],
      ["a coach", "coach", {}, "no-program"],
      ["a program that is not there", "lead", { programId: "none" }, "no-program"],
      ["a school", "lead", { programId: "school" }, "no-program"],
      ["days the wrong way round", "lead", { through: "2026-09-30" }, "days-reversed"],
      ["a day that is not over", "lead", { asOf: "2027-12-31" }, "day-not-over"],
      ["someone who never served there", "lead", { personId: "lead" }, "nobody"],
      ["a placement that is not there", "lead", { placementId: "none" }, "nobody"],
    ])("%s", async (_, as, changes, reason) => {
      const reading = world().app.reading(world().as(as));
      expect(await readEvidence(reading, { ...PERIOD, ...changes })).toMatchObject({ reason });
    });

    test("nobody at the command line", async () => {
      const reading = world().app.reading(COMMAND_LINE);
      expect(await readEvidence(reading, PERIOD)).toMatchObject({ ok: true });
    });
  });
});
