import {
  attestationVersions,
  insertAttestationVersion,
} from "../../db/queries/credentials-attestations";
import { canonicalJson, sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import type { AttestationDefinition } from "./attestation";

/**
 * Publishes a version of a statement, for good. The same words again give the version that is there.
 * Refused: `changed` when this version was published with other words, `owner` when the statement
 * belongs to another organization.
 */
export async function publishAttestation(
  context: Context,
  { organizationId, definition }: { organizationId: string; definition: AttestationDefinition },
): Promise<Outcome<{ isNew: boolean }, "changed" | "owner">> {
  const { tx, now, actor } = context;
  const { id, version } = definition;
  const versions = await attestationVersions(tx, id);
  if (versions.some((one) => one.organizationId !== organizationId)) return refused("owner");
  const hash = sha256(canonicalJson(definition));
  const present = versions.find((one) => one.definition.version === version);
  if (present) return present.hash === hash ? done({ isNew: false }) : refused("changed");
  await insertAttestationVersion(tx, {
    definition,
    ordinal: versions.length + 1,
    organizationId,
    hash,
    at: now,
    personId: actor.personId,
  });
  await recordAudit(context, {
    organizationId,
    action: "attestation-published",
    subjectId: id,
    detail: { version, hash },
  });
  return done({ isNew: true });
}
