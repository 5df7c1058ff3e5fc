import { beforeAll, describe, expect, test } from "vitest";
import type { AchievementDefinition } from "../../app/credentials/achievement";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { publishAttestation } from "../../app/credentials/publish-attestation.server";
import { readCredentialPage } from "../../app/credentials/read-credential-page.server";
import { readWallet } from "../../app/credentials/read-wallet.server";
import { remindOfExpiry } from "../../app/credentials/remind-expiry.server";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import { signAttestation } from "../../app/credentials/sign-attestation.server";
import { verifyAttestations } from "../../app/credentials/verify-attestations.server";
import { readLocalMail } from "../../app/identity/send-mail.server";
import { COMMAND_LINE, STRANGER } from "../../app/record/context.server";
import { awardsOf } from "../../db/queries/credentials";
import { credentialsHeldBy } from "../../db/queries/placement-credentials";
import {
  awards,
  BADGE,
  CONDUCT,
  COURSE,
  keepAll,
  OBJECTIVES,
  OWNER,
  publish,
  READY,
  showAll,
  sign,
} from "./ladder-people";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { APPEND_ONLY, DAY_MS, onEveryDatabase } from "./world";

onEveryDatabase("credentials that stack", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    for (const who of ["una", "vic", "wes"])
      await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
    const bank = (count: number) => OBJECTIVES.flatMap((id) => items(id, "check", count));
    await publishSmallCourse(world().app.db, { courseId: COURSE, people: [], bank: bank(8) });
    await publishSmallCourse(world().app.db, {
      courseId: "SMALL-BANK",
      people: [],
      bank: bank(5).map((item) => ({
        ...item,
        id: `S${item.id}`,
        objective: `S${item.objective}`,
      })),
    });
    expect(await publish(world(), BADGE)).toMatchObject({ ok: true });
    await world().run(COMMAND_LINE, (context) =>
      publishAttestation(context, { organizationId: OWNER, definition: CONDUCT }),
    );
    expect(await publish(world(), READY)).toMatchObject({ ok: true });
  });

  describe("are not published when", () => {
    test.each<[string, Partial<AchievementDefinition>, string]>([
      ["they hold what is not there", { rules: [{ holds: "nothing" }] }, "no-such-achievement"],
      [
        "they ask to sign what is not there",
        { rules: [{ holds: "lad-1" }, { attested: "nothing" }] },
        "no-such-statement",
      ],
      [
        "they rest on themselves",
        { id: "ready", version: "2", rules: [{ holds: "ready" }] },
        "circular",
      ],
      [
        "a course has too few questions to keep an objective",
        { rules: [{ holds: "lad-1" }, { mastered: { course: "SMALL-BANK", level: "kept" } }] },
        "too-few-questions",
      ],
    ])("%s", async (_, change, reason) => {
      const outcome = await publish(world(), { ...READY, id: "role", ...change });
      expect(outcome).toMatchObject({ ok: false, reason });
    });

    test("there are fewer than three objectives", async () => {
      await publishSmallCourse(world().app.db, {
        courseId: "TWO",
        people: [],
        bank: ["T.1", "T.2"].flatMap((id) => items(id, "check", 20)),
      });
      await world().run(COMMAND_LINE, (context) =>
        publishAchievement(context, {
          organizationId: "college-TWO",
          definition: { ...BADGE, id: "two", course: "TWO" },
        }),
      );
      const thin = { ...READY, id: "thin", rules: [{ holds: "two" }] };
      const outcome = await world().run(COMMAND_LINE, (context) =>
        publishAchievement(context, { organizationId: "college-TWO", definition: thin }),
      );
      expect(outcome).toMatchObject({ ok: false, reason: "too-few-objectives" });
    });
  });

  test("come when all is kept, signed and sure, and say what they rest on", async () => {
    await showAll(world(), "una");
    expect(await sign(world(), "una", "Someone Else")).toMatchObject({ reason: "other-name" });
    expect(await sign(world(), "una", "  UNA ")).toMatchObject({ ok: true });
    expect(await awards(world(), "una")).toEqual([
      { id: "lad-1", validThrough: null, status: "issued" },
    ]);
    await keepAll(world(), "una");
    expect(await awards(world(), "una")).toEqual([
      { id: "lad-1", validThrough: null, status: "issued" },
      { id: "ready", validThrough: "2027-11-04", status: "issued" },
    ]);
    const altered: string[] = [];
    for await (const what of verifyAttestations(world().app)) altered.push(what);
    expect(altered).toEqual([]);
    const [ready] = await awardsOf(world().app.db, "una");
    expect(ready?.basis?.map(({ rule, count, needed }) => [rule, count, needed])).toEqual([
      ["holds", 1, 1],
      ["attested", 1, 1],
      ["kept", 3, 3],
      ["sure", 18, 18],
      ["reviewed", 1, 1],
    ]);
    // One for each of five rules, and the version of the course.
    expect(ready?.facts.evidence).toHaveLength(6);
  });

  test("end at once with what they rest on", async () => {
    await showAll(world(), "vic");
    await sign(world(), "vic");
    await keepAll(world(), "vic");
    expect((await awards(world(), "vic")).map(({ status }) => status)).toEqual([
      "issued",
      "issued",
    ]);
    const [, lad] = await awardsOf(world().app.db, "vic");
    await world().run(COMMAND_LINE, (context) =>
      revokeCredential(context, { credentialId: lad?.id ?? "", reason: "integrity" }),
    );
    expect((await awards(world(), "vic")).map(({ status }) => status)).toEqual([
      "integrity",
      "evidence-withdrawn",
    ]);
  });

  test("are renewed from 45 days before their last day, and lose nothing by it", async () => {
    const { app, setClock } = world();
    await showAll(world(), "wes");
    await sign(world(), "wes");
    await keepAll(world(), "wes");
    await awards(world(), "wes");
    const last = Date.UTC(2027, 10, 18, 17);
    setClock(last - 46 * DAY_MS);
    expect(await sign(world(), "wes")).toMatchObject({ ok: true });
    expect(await awards(world(), "wes")).toHaveLength(2);

    setClock(last - 40 * DAY_MS);
    await sign(world(), "wes");
    const before = await awardsOf(app.db, "wes");
    expect(before.map(({ status }) => status.kind)).toEqual(["being-signed", "issued", "issued"]);
    expect(await awards(world(), "wes")).toEqual([
      { id: "lad-1", validThrough: null, status: "issued" },
      { id: "ready", validThrough: "2027-11-18", status: "superseded" },
      { id: "ready", validThrough: "2028-11-18", status: "issued" },
    ]);
    const [next, old] = before;
    expect(next?.supersedes).toBe(old?.id);
    const forGate = await credentialsHeldBy(app.db, "wes", app.now());
    expect(forGate.map(({ id }) => id)).not.toContain(old?.id);
    expect(forGate).toHaveLength(2);
    const wallet = await readWallet(app.reading(world().as("wes")));
    expect(wallet.map(({ standing, renewal }) => [standing, renewal])).toEqual([
      ["issued", { opensOn: "2028-10-04", isOpen: false }],
      ["superseded", null],
      ["issued", null],
    ]);
    const { origin } = app.env;
    const oldPage = { id: old?.id ?? "", origin };
    expect(await readCredentialPage(app.reading(STRANGER), oldPage)).toMatchObject({
      status: "revoked",
      revocationReason: "superseded",
    });
    // Once in its window: what is recorded again changes nothing.
    setClock(last - 30 * DAY_MS);
    await sign(world(), "wes");
    expect(await awards(world(), "wes")).toHaveLength(3);
  });
});

onEveryDatabase("a renewal by a shorter course", (world) => {
  test("comes with the course's last objective", async () => {
    const { setClock } = world();
    await openMesa(world());
    await addPerson(world(), "una", [{ at: "mesa", role: "corps_member" }]);
    for (const courseId of [COURSE, "LAD-AGAIN"])
      await publishSmallCourse(world().app.db, {
        courseId,
        people: [],
        bank: items(`${courseId}.1`, "check", 8),
      });
    await publish(world(), {
      ...BADGE,
      valid_months: 12,
      renewal: {
        opens_days: 45,
        rules: [{ mastered: { course: "LAD-AGAIN", level: "shown" } }],
      },
    });
    await showAll(world(), "una");
    const [first] = await awards(world(), "una");
    setClock(Date.parse(`${first?.validThrough}T17:00:00Z`) - 30 * DAY_MS);
    const again = learner(world(), "una", "LAD-AGAIN");
    await again.begin();
    while ((await again.check()).question) await again.answer(true);
    expect((await awards(world(), "una")).map(({ status }) => status)).toEqual([
      "superseded",
      "issued",
    ]);
  });
});

onEveryDatabase("a signature under a statement", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    await addPerson(world(), "una", [{ at: "mesa", role: "corps_member" }]);
    await world().run(COMMAND_LINE, (context) =>
      publishAttestation(context, { organizationId: "juniper", definition: CONDUCT }),
    );
  });

  test("is kept once a day, found when altered, and its name can be erased", async () => {
    const { app, run } = world();
    const [first, again] = [await sign(world(), "una"), await sign(world(), "una")];
    expect(first).toEqual(again);
    const stale = await run("una", (context) =>
      signAttestation(context, { attestationId: "conduct", hash: "0", typedName: "una" }),
    );
    expect(stale).toMatchObject({ reason: "stale" });
    const problems = async () => {
      const found: string[] = [];
      for await (const what of verifyAttestations(app)) found.push(what);
      return found;
    };
    expect(await problems()).toEqual([]);
    await app.db.updateTable("attestation_name").set({ typed_name: "vic" }).execute();
    expect(await problems()).toEqual([expect.stringContaining("not as it was signed")]);
    await app.db.deleteFrom("attestation_name").execute();
    expect(await problems()).toEqual([]);
    await expect(app.db.updateTable("attestation").set({ at: 1 }).execute()).rejects.toThrow(
      APPEND_ONLY,
    );
  });
});

onEveryDatabase("the last day of a credential", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    for (const who of ["una", "vic", "wes"])
      await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
    await publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: [],
      bank: items("L.1", "check", 8),
    });
    await publish(world(), { ...BADGE, valid_months: 12 });
    for (const who of ["una", "vic", "wes"]) {
      await showAll(world(), who);
      await awards(world(), who);
    }
  });

  test("is told 30, 7 and 1 days ahead, each once, and not of what was taken back", async () => {
    const { app, setClock, run } = world();
    const [unas] = await awardsOf(app.db, "una");
    const last = Date.parse(`${unas?.validThrough}T17:00:00Z`);
    const [vics] = await awardsOf(app.db, "vic");
    await run(COMMAND_LINE, (context) =>
      revokeCredential(context, { credentialId: vics?.id ?? "", reason: "holder-request" }),
    );
    const letters = async () => {
      await app.settle();
      const kept = await readLocalMail(app);
      return kept.flatMap(({ subject, to }) => (subject.includes("good through") ? to : []));
    };
    for (const [day, written] of [
      [31, 0],
      [30, 1],
      [29, 0],
      [7, 2],
      [1, 1],
      [-1, 0],
    ] as const) {
      setClock(last - day * DAY_MS);
      // Two processes look at once.
      const both = await Promise.all([remindOfExpiry(app), remindOfExpiry(app)]);
      expect([day, both[0] + both[1]]).toEqual([day, written]);
    }
    expect((await letters()).filter((to) => to.startsWith("una"))).toHaveLength(3);
    expect((await letters()).filter((to) => to.startsWith("vic"))).toEqual([]);
  });
});
