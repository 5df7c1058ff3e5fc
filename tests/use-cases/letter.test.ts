import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { changeName } from "../../app/identity/change-name.server";
import { changeHold } from "../../app/placement/change-hold.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { endPlacement } from "../../app/placement/end-placement.server";
import { COMMAND_LINE, SYSTEM } from "../../app/record/context.server";
import { zipPack } from "../../app/reporting/evidence/pack";
import { signPack } from "../../app/reporting/evidence/sign-pack.server";
import { exportLetter } from "../../app/reporting/letter/export-letter.server";
import { type LetterQuestion, readLetter } from "../../app/reporting/letter/read-letter.server";
import { changeLayers } from "../../db/queries/placement-changes";
import { placeInSteps } from "./place-in-steps";
import { CLEARANCE_LAYERS, openOpening, stagePlacement } from "./placement-world";
import { DAY_MS, MONDAY, onEveryDatabase } from "./world";

const QUESTION: LetterQuestion = {
  programId: "program",
  districtId: "district",
  asOf: "2026-11-02",
};

onEveryDatabase("a letter to a district", (world) => {
  const placed: Record<string, string> = {};
  let openingId = "";
  beforeAll(async () => {
    await stagePlacement(world());
    openingId = await openOpening(world(), { slots: 3 });
    for (const personId of ["amara", "bo"]) {
      await clear(personId, "cleared", personId === "bo" ? "2027-01-31" : null);
      const outcome = await world().run("lead", (context) =>
        placeInSteps(context, { openingId, personId, key: `place ${personId}` }),
      );
      if (!outcome.ok) throw new Error(outcome.reason);
      placed[personId] = outcome.value.placementId;
    }
    world().setClock(MONDAY + DAY_MS);
  });

  const clear = (
    personId: string,
    state: "cleared" | "flagged",
    validThrough: string | null = null,
  ) =>
    world().run("adjudicator", (context) =>
      recordClearance(context, {
        personId,
        type: "az_ivp_card",
        state,
        on: state === "cleared" ? "2026-10-20" : "2026-11-03",
        validThrough,
        custody: "agency",
      }),
    );
  const read = async (changes: Partial<LetterQuestion> = {}, as = "lead") => {
    const { app } = world();
    const outcome = await readLetter(app.reading(world().as(as)), { ...QUESTION, ...changes });
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  };
  const bytes = async (changes: Partial<LetterQuestion> = {}) => {
    const { pack } = await read(changes);
    const signature = await signPack(world().app, world().as("lead"), {
      programId: "program",
      pack,
    });
    return Buffer.from(zipPack(pack, [signature]));
  };

  test("lists who is placed there, ready or not, and the rules in force", async () => {
    const { lines, rules } = await read();
    expect(lines).toMatchObject([
      { personId: "amara", school: "school", role: "tutor", readiness: { ready: "yes" } },
      { personId: "bo", readiness: { ready: "until", until: "2027-01-31" } },
    ]);
    expect(rules.map(({ id }) => id)).toEqual(CLEARANCE_LAYERS);
    const files = unzipSync(await bytes());
    expect(Object.keys(files)).toEqual([
      "roster.csv",
      "rules.csv",
      "letter.txt",
      "manifest.json",
      "signature.json",
      "SHA256SUMS",
    ]);
    const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
    expect(manifest.replay[0]).toBe(
      "npm run -s muster -- report letter --program=program --district=district --as-of=2026-11-02",
    );
  });

  test("made again after later facts it is the same, byte for byte", async () => {
    const before = await bytes();
    const { run, app } = world();
    await clear("amara", "flagged");
    await run("lead", (context) => changeHold(context, { personId: "bo", change: "put" }));
    await run("lead", (context) => endPlacement(context, { placementId: placed.bo ?? "" }));
    await run(SYSTEM, ({ tx, now }) =>
      changeLayers(tx, {
        openingId,
        was: CLEARANCE_LAYERS,
        layers: ["AZ-IVP@1"],
        moves: [],
        changedBy: "lead",
        at: now,
      }),
    );
    await run("bo", (context) => changeName(context, { personId: "bo", name: "Bo Newname" }));
    await app.settle();
    world().advance(40 * DAY_MS);
    expect((await bytes()).equals(before)).toBe(true);
  });

  test("of a later day it says what is so then, and never why", async () => {
    const { lines } = await read({ asOf: "2026-11-04" });
    expect(lines).toMatchObject([{ personId: "amara", readiness: { ready: "asked" } }]);
    const text = Object.values(unzipSync(await bytes({ asOf: "2026-11-04" })))
      .map((file) => new TextDecoder().decode(file))
      .join("\n");
    expect(text).toContain("ask the program");
    expect(text).not.toMatch(/flagged|suspended|not_cleared|in review|on hold|az_ivp_card,/);
  });

  test("of a day before anyone was placed it says that nobody is", async () => {
    const { lines, rules } = await read({ asOf: "2026-10-01" });
    expect([lines, rules]).toEqual([[], []]);
  });

  describe("refuses", () => {
    test.each<[string, string, Partial<LetterQuestion>, string]>([
      ["a lead of another program", "elsewhere", {}, "no-program"],
      ["a coach", "coach", {}, "no-program"],
      ["a school as district", "lead", { districtId: "school" }, "no-district"],
      ["a district that is not there", "lead", { districtId: "none" }, "no-district"],
      ["a day that is not over", "lead", { asOf: "2027-12-31" }, "day-not-over"],
    ])("%s", async (_, as, changes, reason) => {
      const question = { ...QUESTION, ...changes };
      const reading = world().app.reading(world().as(as));
      expect(await readLetter(reading, question)).toMatchObject({ reason });
      const taken = await world().run(as, (context) => exportLetter(context, question));
      expect(taken).toMatchObject({ reason });
    });

    test("nobody at the command line", async () => {
      const reading = world().app.reading(COMMAND_LINE);
      expect(await readLetter(reading, QUESTION)).toMatchObject({ ok: true });
    });
  });
});
