import { beforeAll, describe, expect, test } from "vitest";
import { awardInBulk } from "../../app/credentials/award-in-bulk.server";
import { changeInBulk } from "../../app/credentials/change-in-bulk.server";
import { readStatusChanges } from "../../app/credentials/read-status-changes.server";
import { recipientMatches } from "../../app/credentials/recipient";
import { reissueAward } from "../../app/credentials/reissue-award.server";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import {
  agreeToRevocations,
  proposeRevocations,
} from "../../app/credentials/revoke-in-bulk.server";
import type { Membership, Role } from "../../app/identity/roles";
import { STRANGER } from "../../app/record/context.server";
import { propose } from "../../app/record/propose.server";
import { awardsOf, encodingOf } from "../../db/queries/credentials";
import { insertMerge } from "../../db/queries/identity-merges";
import { credentialsHeldBy } from "../../db/queries/placement-credentials";
import { BADGE, COURSE, OWNER, publish, showAll } from "./ladder-people";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { onEveryDatabase, type World } from "./world";

function whoIs(world: World, personId: string, organizationId: string, role: Role) {
  const membership: Membership = {
    organizationId,
    organizationKind: "college",
    organizationName: organizationId,
    role,
  };
  return { actor: world.as(personId), memberships: [membership] };
}

onEveryDatabase("orders about many credentials", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    for (const who of ["una", "vic", "wes"])
      await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
    const bank = ["L.1", "L.2", "L.3"].flatMap((id) => items(id, "check", 8));
    await publishSmallCourse(world().app.db, { courseId: COURSE, people: [], bank });
    await addPerson(world(), "rita", [{ at: OWNER, role: "reviewer" }]);
    // They show everything before there is anything to earn.
    for (const who of ["una", "vic"]) await showAll(world(), who);
    await publish(world(), BADGE);
  });

  const award = (rehearse: boolean, people: string[] | null = null, at = OWNER) =>
    awardInBulk(world().app, whoIs(world(), "rita", at, "reviewer"), {
      achievementId: BADGE.id,
      people,
      rehearse,
    });
  const said = async (run: ReturnType<typeof award>) => {
    const outcome = await run;
    if (!outcome.ok) return outcome.reason;
    return outcome.value.map(({ asked, outcome: how }) => `${asked} ${how}`);
  };
  const held = async (who: string) =>
    (await awardsOf(world().app.db, who)).map(({ status }) => status.kind);

  test("a college awards what was earned before the badge was there", async () => {
    expect(await said(award(true))).toEqual(["una done", "vic done"]);
    expect(await held("una")).toEqual([]);
    expect(await said(award(false, ["una", "WES@home.example", "nobody"], OWNER))).toEqual([
      "una done",
      "WES@home.example unknown-person",
      "nobody unknown-person",
    ]);
    await world().app.settle();
    expect(await held("una")).toEqual(["issued"]);
    expect(await said(award(false))).toEqual(["una held", "vic done"]);
    expect(await said(award(false, null, "other-college"))).toBe("no-such-achievement");
    await world().app.settle();
  });

  describe("then one by one", () => {
    const ids = async () => {
      const [una] = await awardsOf(world().app.db, "una");
      const [vic] = await awardsOf(world().app.db, "vic");
      return { una: una?.id ?? "", vic: vic?.id ?? "" };
    };

    test("a reissue carries today's address and the same days", async () => {
      const { app, advance } = world();
      const { una } = await ids();
      advance(60_000);
      await app.db
        .updateTable("account")
        .set({ email: "una@new.example" })
        .where("person_id", "=", "una")
        .execute();
      const reissue = (credentials: string[], rehearse: boolean, by = "rita") =>
        changeInBulk(app, world().as(by), { credentials, rehearse }, (context, credentialId) =>
          reissueAward(context, { credentialId }),
        );
      expect(await reissue([una], true)).toMatchObject([{ outcome: "done", credentialId: null }]);
      expect(await held("una")).toEqual(["issued"]);
      expect(await reissue([una], false, "wes")).toMatchObject([{ outcome: "no-such-credential" }]);
      const [row] = await reissue([una, una, "none"], false);
      // It may be signed already.
      const [again] = await reissue([una], false);
      expect(["replaced", "already-revoked"]).toContain(again?.outcome);
      await app.settle();
      const [next, old] = await awardsOf(app.db, "una");
      expect(next?.id).toBe(row?.credentialId);
      expect(old?.status).toMatchObject({ kind: "revoked", reason: "superseded" });
      expect(next).toMatchObject({
        issuedOn: old?.issuedOn,
        validThrough: old?.validThrough,
        supersedes: una,
        basis: old?.basis,
      });
      expect(next?.facts.awardedAt).toBe(old?.facts.awardedAt);
      const json = JSON.parse((await encodingOf(app.db, next?.id ?? "", "json")) ?? "null");
      expect(recipientMatches(json.credentialSubject.identifier, "una@new.example")).toBe(true);
      const forGate = await credentialsHeldBy(app.db, "una", app.now());
      expect(forGate.map(({ id }) => id)).toEqual([next?.id]);
    });

    test("two people revoke many, and only what each of them may", async () => {
      const { app, as } = world();
      const { vic } = await ids();
      await addPerson(world(), "rolf", [{ at: OWNER, role: "reviewer" }]);
      const ask = (who: string) =>
        proposeRevocations(app, as(who), {
          credentials: [vic],
          reason: "issued-in-error",
          rehearse: false,
        });
      const byUna = (await ask("una")).proposal?.proposalId ?? "";
      expect(await agreeToRevocations(app, as("rita"), byUna)).toEqual({ ok: true, value: [] });
      const byRita = (await ask("rita")).proposal?.proposalId ?? "";
      const agree = (who: string) => agreeToRevocations(app, as(who), byRita);
      expect(await agree("rita")).toMatchObject({ reason: "same-person" });
      const merge = (id: string, undoes: string | null) =>
        world().run("una", async (context) => {
          const { proposalId } = await propose(context, { kind: "merge", payload: {} });
          await insertMerge(context.tx, {
            ...{ id, undoes, proposalId, from: "rolf", into: "rita" },
            ...{ organizationId: OWNER, askedBy: "una", agreedBy: "vic" },
            ...{ at: context.now, recordedAt: context.now },
          });
        });
      await merge("one-person", null);
      expect(await agree("rolf")).toMatchObject({ reason: "same-person" });
      await merge("two-people", "one-person");
      expect(await held("vic")).toEqual(["issued"]);
    });

    test("a refused row of a revocation stops no other", async () => {
      const { app } = world();
      const { una, vic } = await ids();
      world().advance(60_000);
      const revoke = (credentials: string[], rehearse: boolean) =>
        changeInBulk(app, world().as("rita"), { credentials, rehearse }, (context, credentialId) =>
          revokeCredential(context, { credentialId, reason: "issued-in-error" }),
        );
      const wanted = [una, "none", vic];
      const outcomes = ["done", "no-such-credential", "done"];
      expect((await revoke(wanted, true)).map(({ outcome }) => outcome)).toEqual(outcomes);
      expect(await held("vic")).toEqual(["issued"]);
      expect((await revoke(wanted, false)).map(({ outcome }) => outcome)).toEqual(outcomes);
      expect(await held("vic")).toEqual(["revoked"]);
      expect(await said(award(false))).toEqual(["una taken-back", "vic taken-back"]);
    });

    test("checkers who keep copies are told which places changed, and of no credential", async () => {
      const { app, advance } = world();
      const told = (after: string) =>
        readStatusChanges(app.reading(STRANGER), { origin: app.env.origin, after });
      const soon = await told("");
      advance(60_000);
      const all = await told("");
      // una's first, which was replaced a minute before, and then both.
      expect([soon?.changes.length, all?.changes.length]).toEqual([1, 3]);
      expect(await told(soon?.next ?? "")).toMatchObject({ changes: all?.changes.slice(1) });
      expect(await told(all?.next ?? "")).toEqual({ changes: [], next: all?.next });
      expect(await told("never")).toBeNull();
      for (const id of Object.values(await ids())) expect(JSON.stringify(all)).not.toContain(id);
    });
  });
});
