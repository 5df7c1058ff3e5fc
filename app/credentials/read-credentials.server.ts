import { awardsOf } from "../../db/queries/credentials";
import type { Reading } from "../record/context.server";
import type { Award } from "./award-record";

/** An award as the gate reads it. Days are civil days of the issuer's zone. */
export interface HeldCredential {
  id: string;
  personId: string;
  /** The achievement's id, as requirements name it. */
  def: string;
  issuerOrganizationId: string;
  issued: string;
  issuedRecordedAt: number;
  version: number;
  validThrough?: string;
  revoked?: string;
  revokedRecordedAt?: number;
}

/** Every award of a person that was signed, with what became of it. */
export async function credentialsOf(
  { db }: Pick<Reading, "db">,
  personId: string,
): Promise<HeldCredential[]> {
  return (await awardsOf(db, personId)).flatMap(toHeld);
}

function toHeld(award: Award): HeldCredential[] {
  const { id, personId, definition, facts, issuedOn, issuedAt, validThrough, status } = award;
  if (issuedAt === null) return [];
  const held: HeldCredential = {
    id,
    personId,
    def: definition.id,
    issuerOrganizationId: facts.organizationId,
    issued: issuedOn,
    issuedRecordedAt: issuedAt,
    version: Number(definition.version),
  };
  if (validThrough !== null) held.validThrough = validThrough;
  if (status.kind !== "revoked") return [held];
  return [{ ...held, revoked: status.day, revokedRecordedAt: status.recordedAt }];
}
