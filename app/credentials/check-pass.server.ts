import { awardById } from "../../db/queries/credentials";
import type { Reading } from "../record/context.server";
import { organizationDid, platformDid } from "./did-web";
import { type CheckedPass, verifyPass } from "./pass";
import type { Jwt } from "./vc-jwt";
import type { ResolveDid } from "./verification/issuer-key";

/**
 * What a pass is worth now, its credential looked up: revoked counts at once, whatever the pass says.
 * `elsewhere`: another installation signed it, and its status cannot be asked from here.
 */
export async function checkPass(
  { db, now }: Reading,
  jwt: Jwt,
  { origin, resolveDid }: { origin: string; resolveDid: ResolveDid },
): Promise<CheckedPass> {
  const checked = await verifyPass(jwt, resolveDid, now);
  const { answer, pass, issuer } = checked;
  if (pass === null || answer === "early") return checked;
  if (!issuer.startsWith(`${platformDid(origin)}:o:`)) return { ...checked, answer: "elsewhere" };
  const award = await awardById(db, pass.jti);
  if (award === null || organizationDid(origin, award.facts.organizationId) !== issuer)
    return { answer: "forged", pass: null, issuer };
  const named = { ...checked, issuer: award.facts.organizationName };
  return award.status.kind === "issued" ? named : { ...named, answer: "revoked" };
}
