import { beforeAll, expect, test } from "vitest";
import { checkCredential } from "../../app/credentials/check-credential.server";
import { issuePass } from "../../app/credentials/issue-pass.server";
import { readTrustPack } from "../../app/credentials/read-trust-pack.server";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import { STRANGER } from "../../app/record/context.server";
import { checkPass } from "../../app/ui/check-in-browser.js";
import { award, openCollege } from "./award-people";
import { MONDAY, onEveryDatabase } from "./world";

onEveryDatabase("a standing pass", (world) => {
  let id: string;
  beforeAll(async () => {
    const achievement = await openCollege(world());
    id = (await award(world(), achievement, "dalia")).credentialId;
    await world().app.settle();
  });

  const make = (who: string) => issuePass(world().app, world().as(who), id);
  const onServer = async (file: string) => {
    const outcome = await checkCredential(world().app, STRANGER, {
      file,
      email: null,
      address: "192.0.2.1",
    });
    if (!outcome.ok || outcome.value.kind !== "pass") throw new Error("not taken for a pass");
    expect(outcome.value.pass.issuer).toBe("The college");
    return outcome.value.pass.answer;
  };
  const pack = async () =>
    JSON.parse(
      JSON.stringify(await readTrustPack(world().app.reading(STRANGER), world().app.env.origin)),
    );

  test("is made for its holder alone", async () => {
    expect((await make("dalia"))?.shown?.pass).toMatchObject({ name: "dalia", jti: id });
    for (const other of ["jun", "reviewer", "stranger", "operator"])
      expect(await make(other)).toBeNull();
  });

  test("holds on the server and without it, until the credential is taken back", async () => {
    const { app, run, setClock } = world();
    const shown = (await make("dalia"))?.shown;
    if (!shown) throw new Error("no pass");
    const before = await pack();
    expect(await onServer(shown.token)).toBe("valid");
    expect(await onServer(shown.address)).toBe("valid");
    const now = MONDAY / 1000;
    expect(await checkPass(shown.token, { now, pack: before })).toMatchObject({
      answer: "valid",
      issuer: "The college",
      listed: true,
    });

    setClock(MONDAY + 60_000);
    await run("reviewer", (context) =>
      revokeCredential(context, { credentialId: id, reason: "integrity" }),
    );
    expect(await onServer(shown.token)).toBe("revoked");
    await app.settle();
    expect(await checkPass(shown.token, { now, pack: await pack() })).toMatchObject({
      answer: "revoked",
    });
    // A device that was told nothing since believes the pass, for 72 hours at most.
    expect((await checkPass(shown.token, { now, pack: before })).answer).toBe("valid");
    const later = now + 72 * 3600 + 301;
    expect((await checkPass(shown.token, { now: later, pack: before })).answer).toBe("ended");
    expect((await make("dalia"))?.shown).toBeNull();
  });
});
