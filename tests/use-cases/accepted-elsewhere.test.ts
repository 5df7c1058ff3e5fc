import { afterAll, beforeAll, expect, test } from "vitest";
import { ownSources } from "../../app/credentials/own-sources.server";
import { publishAttestation } from "../../app/credentials/publish-attestation.server";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import { verifyCredential } from "../../app/credentials/verification/verifier";
import { COMMAND_LINE, STRANGER } from "../../app/record/context.server";
import { awardsOf, encodingOf } from "../../db/queries/credentials";
import { saidElsewhere } from "../independent-verifiers";
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
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { DAY_MS, openWorld, type World } from "./world";

/** One database only: verifier-core remembers an issuer's keys for as long as it runs. */
let world: World;
beforeAll(async () => {
  world = await openWorld("sqlite");
  await openMesa(world);
  for (const who of ["una", "vic"])
    await addPerson(world, who, [{ at: "mesa", role: "corps_member" }]);
  const bank = OBJECTIVES.flatMap((id) => items(id, "check", 8));
  await publishSmallCourse(world.app.db, { courseId: COURSE, people: [], bank });
  await publish(world, BADGE);
  await world.run(COMMAND_LINE, (context) =>
    publishAttestation(context, { organizationId: OWNER, definition: CONDUCT }),
  );
  await publish(world, READY);
});
afterAll(() => world.close());

/** Shows and keeps all, and signs: a badge, and the credential that stacks it. */
async function climb(who: string) {
  await showAll(world, who);
  await sign(world, who);
  await keepAll(world, who);
  return await awards(world, who);
}

test("every credential is to other verifiers what it is to ours", async () => {
  const { app } = world;
  const [, unas] = await climb("una");
  await climb("vic");
  const [, vicsBadge] = await awardsOf(app.db, "vic");
  await world.run(COMMAND_LINE, (context) =>
    revokeCredential(context, { credentialId: vicsBadge?.id ?? "", reason: "integrity" }),
  );
  world.setClock(Date.parse(`${unas?.validThrough}T17:00:00Z`) - 40 * DAY_MS);
  await sign(world, "una");
  await app.settle();

  const sources = await ownSources(app.reading(STRANGER), app.env.origin);
  const seen: string[] = [];
  for (const who of ["una", "vic"]) {
    for (const { id, definition, status } of (await awardsOf(app.db, who)).toReversed()) {
      const inForce = status.kind === "issued";
      const json = (await encodingOf(app.db, id, "json")) ?? "";
      const jwt = (await encodingOf(app.db, id, "jwt")) ?? "";
      for (const file of [json, jwt])
        expect((await verifyCredential(file, sources)).code).toBe(inForce ? null : "REVOKED");
      expect(await saidElsewhere(json, sources)).toMatchObject({
        digitalBazaar: { signed: true, inForce },
        core: { signed: true, inForce },
        schema: [],
      });
      seen.push(
        `${who} ${definition.id} ${status.kind === "revoked" ? status.reason : "in force"}`,
      );
    }
  }
  expect(seen).toEqual([
    "una lad-1 in force",
    "una ready superseded",
    "una ready in force",
    "vic lad-1 integrity",
    "vic ready evidence-withdrawn",
  ]);
});
