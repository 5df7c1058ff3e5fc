import type { AchievementDefinition } from "./achievement";
import { BADGE_CONTEXTS } from "./contexts";
import { organizationDid } from "./did-web";
import type { JsonObject } from "./json";
import { isoInstant } from "./status-list";

/**
 * Everything one award says, frozen when it is reserved. It holds no name and no address: the
 * recipient is a salted hash. Instants are epoch milliseconds.
 */
export interface AwardFacts {
  credentialId: string;
  organizationId: string;
  organizationName: string;
  /** A random UUID of this award alone, so that two awards cannot be joined by it. */
  subjectId: string;
  /** Absent when the person has no address on record. */
  recipient?: { identityHash: string; salt: string };
  awardedAt: number;
  validUntil: number | null;
  evidence: { name: string; description: string }[];
  statusListId: string;
  statusIndex: number;
}

/** Where an award's pages and lists live under this origin. */
export const addresses = {
  credential: (origin: string, id: string) => `${origin}/credentials/${id}`,
  achievement: (origin: string, id: string, version: string) =>
    `${origin}/achievements/${id}/${version}`,
  statusList: (origin: string, id: string) => `${origin}/status/${id}`,
} as const;

const SCHEMA_ADDRESS =
  "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

/** The Open Badges 3.0 claims of an award, the same for both encodings. */
export function badgeClaims(
  facts: AwardFacts,
  definition: AchievementDefinition,
  origin: string,
): JsonObject {
  const list = addresses.statusList(origin, facts.statusListId);
  return {
    "@context": BADGE_CONTEXTS,
    id: addresses.credential(origin, facts.credentialId),
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: definition.title,
    issuer: {
      id: organizationDid(origin, facts.organizationId),
      type: ["Profile"],
      name: facts.organizationName,
    },
    validFrom: isoInstant(facts.awardedAt),
    ...(facts.validUntil === null ? {} : { validUntil: isoInstant(facts.validUntil) }),
    awardedDate: isoInstant(facts.awardedAt),
    credentialSubject: {
      id: `urn:uuid:${facts.subjectId}`,
      type: ["AchievementSubject"],
      ...(facts.recipient === undefined ? {} : { identifier: [identifier(facts.recipient)] }),
      achievement: achievementClaims(definition, origin),
    },
    evidence: facts.evidence.map(({ name, description }) => ({
      type: ["Evidence"],
      name,
      description,
    })),
    credentialSchema: [{ id: SCHEMA_ADDRESS, type: "1EdTechJsonSchemaValidator2019" }],
    credentialStatus: {
      id: `${list}#${facts.statusIndex}`,
      type: "BitstringStatusListEntry",
      statusPurpose: "revocation",
      statusListIndex: String(facts.statusIndex),
      statusListCredential: list,
    },
  };
}

/** An achievement version as Open Badges says it; the body of its own public JSON too. */
export function achievementClaims(definition: AchievementDefinition, origin: string): JsonObject {
  const id = addresses.achievement(origin, definition.id, definition.version);
  return {
    id,
    type: ["Achievement"],
    achievementType: definition.level === "credential" ? "Certification" : "Badge",
    name: definition.title,
    description: definition.description,
    criteria: { id: `${id}#criteria`, narrative: definition.criteria },
    humanCode: definition.code,
    version: definition.version,
    inLanguage: definition.language,
    image: { id: `${id}.svg`, type: "Image", caption: definition.title },
  };
}

function identifier(recipient: { identityHash: string; salt: string }): JsonObject {
  return {
    type: "IdentityObject",
    hashed: true,
    identityHash: recipient.identityHash,
    identityType: "emailAddress",
    salt: recipient.salt,
  };
}
