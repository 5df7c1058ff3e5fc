import { type AskedOf, byPerson } from "../by-person";
import type { Reader } from "../connect";
import { evened, prepared } from "../prepared";

/** A credential as the gate reads it. Instants are epoch milliseconds. */
export interface HeldCredential {
  id: string;
  achievementId: string;
  organizationId: string;
  /** 1, 2, 3 … in order of publishing. */
  version: number;
  earnedAt: number;
  validThrough: string | null;
  /** When it was signed: before that it is nobody's evidence. */
  issuedAt: number;
  /** When it was taken back, as known at the instant asked about; null when it was not. */
  revokedAt: number | null;
}

const held = prepared((db, { ids, knownAt }: AskedOf) =>
  db
    .selectFrom("credential")
    .innerJoin("achievement_version", (join) =>
      join
        .onRef("achievement_version.achievement_id", "=", "credential.achievement_id")
        .onRef("achievement_version.version", "=", "credential.version"),
    )
    .leftJoin("status_event", (join) =>
      join
        .onRef("status_event.credential_id", "=", "credential.id")
        .on("status_event.kind", "=", "revoked")
        .on("status_event.at", "<=", knownAt),
    )
    .select([
      "credential.id",
      "credential.person_id",
      "credential.achievement_id",
      "credential.organization_id",
      "credential.reserved_at",
      "credential.valid_through",
      "achievement_version.ordinal",
      "status_event.at as revoked_at",
    ])
    .select("credential.issued_at")
    .where("credential.person_id", "in", ids)
    .where("credential.issued_at", "<=", knownAt)
    .$narrowType<{ issued_at: number }>()
    .where(({ eb, or }) =>
      or([eb("status_event.reason", "is", null), eb("status_event.reason", "!=", "superseded")]),
    )
    .orderBy("credential.issued_at")
    .orderBy("credential.id"),
);

/**
 * The credentials of some people that were issued, as known at an instant, in order of issuing. What a
 * renewal took the place of is left out: its successor alone speaks, also when it is taken back.
 */
export async function credentialsOfEach(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<Map<string, HeldCredential[]>> {
  return byPerson(await held(db, { ids: evened(personIds), knownAt }), (row) => ({
    id: row.id,
    achievementId: row.achievement_id,
    organizationId: row.organization_id,
    version: row.ordinal,
    earnedAt: row.reserved_at,
    validThrough: row.valid_through,
    issuedAt: row.issued_at,
    revokedAt: row.revoked_at,
  }));
}

/** The same of one person. */
export async function credentialsHeldBy(
  db: Reader,
  personId: string,
  knownAt: number,
): Promise<HeldCredential[]> {
  return (await credentialsOfEach(db, [personId], knownAt)).get(personId) ?? [];
}
