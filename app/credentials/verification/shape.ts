import { z } from "zod";
import { isObject, type Json, type JsonObject, listOf } from "../json";
import { type Finding, failed, found } from "./code";

/** What a badge says, read from signed claims only. Instants are epoch milliseconds. */
export interface Badge {
  id: string;
  issuer: { id: string; name: string | null };
  name: string;
  achievement: { id: string; version: string | null };
  subjectId: string | null;
  identifiers: Json[];
  validFrom: number;
  validUntil: number | null;
  statuses: JsonObject[];
}

const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i, "is not a URI");
const instant = z.iso.datetime({ offset: true });
const typed = (name: string) =>
  z
    .union([z.string().transform((type) => [type]), z.array(z.string())])
    .refine((types) => types.includes(name), `does not name ${name}`);

const criteria = z
  .looseObject({ id: uri.optional(), narrative: z.string().optional() })
  .refine(({ id, narrative }) => id !== undefined || narrative !== undefined, "says nothing");

const achievement = z.looseObject({
  id: uri,
  type: typed("Achievement"),
  name: z.string().min(1),
  description: z.string(),
  criteria,
  version: z.string().optional(),
  resultDescription: z
    .array(
      z.looseObject({
        id: uri,
        type: typed("ResultDescription"),
        name: z.string(),
        resultType: z.string(),
      }),
    )
    .optional(),
});

const identity = z.looseObject({
  type: typed("IdentityObject"),
  hashed: z.boolean(),
  identityHash: z.string(),
  identityType: z.string(),
  salt: z.string().optional(),
});

const subject = z
  .looseObject({
    id: uri.optional(),
    type: typed("AchievementSubject"),
    achievement,
    identifier: z.array(identity).optional(),
    result: z.array(z.looseObject({ type: typed("Result") })).optional(),
  })
  .refine(
    ({ id, identifier }) => id !== undefined || (identifier?.length ?? 0) > 0,
    "names no one",
  );

const statusEntry = z.looseObject({ type: z.string() });

const openBadge = z.looseObject({
  id: uri,
  type: typed("VerifiableCredential").refine(
    (types) => types.includes("OpenBadgeCredential") || types.includes("AchievementCredential"),
    "does not name OpenBadgeCredential",
  ),
  issuer: z.union([
    uri,
    z.looseObject({ id: uri, type: typed("Profile"), name: z.string().optional() }),
  ]),
  validFrom: instant,
  validUntil: instant.optional(),
  credentialSubject: subject,
  credentialStatus: z.union([statusEntry, z.array(statusEntry)]).optional(),
  evidence: z.array(z.looseObject({ type: typed("Evidence") })).optional(),
});

/** Does the document say what an Open Badges 3.0 credential must say? Code: SCHEMA. */
export function readBadge(document: JsonObject): Finding<Badge> {
  const keyword = jsonLdKeyword(document);
  if (keyword !== null)
    return failed("SCHEMA", { where: keyword, problem: "is a JSON-LD keyword" });
  const read = openBadge.safeParse(document);
  if (!read.success) {
    const issue = read.error.issues[0];
    return failed("SCHEMA", {
      where: issue?.path.join(".") ?? "",
      problem: issue?.message ?? "is not an Open Badge",
    });
  }
  const { id, issuer, credentialSubject: to, validFrom, validUntil } = read.data;
  return found(
    {
      id,
      issuer:
        typeof issuer === "string"
          ? { id: issuer, name: null }
          : { id: issuer.id, name: issuer.name ?? null },
      name: to.achievement.name,
      achievement: { id: to.achievement.id, version: to.achievement.version ?? null },
      subjectId: to.id ?? null,
      identifiers: isObject(document.credentialSubject)
        ? listOf(document.credentialSubject.identifier)
        : [],
      validFrom: Date.parse(validFrom),
      validUntil: validUntil === undefined ? null : Date.parse(validUntil),
      statuses: listOf(document.credentialStatus).filter(isObject),
    },
    { name: to.achievement.name },
  );
}

/**
 * Words such as @id and @graph say to a JSON-LD reader what `id` says to a JSON reader, so a
 * document that holds them could mean two things. Plain text values may state their language.
 */
function jsonLdKeyword(value: Json): string | null {
  const entries = Array.isArray(value)
    ? value.entries()
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [key, child] of entries) {
    if (typeof key === "string" && key.startsWith("@") && !HARMLESS_KEYWORDS.has(key)) return key;
    const inner = jsonLdKeyword(child);
    if (inner !== null) return inner;
  }
  return null;
}

const HARMLESS_KEYWORDS = new Set(["@context", "@value", "@language", "@direction"]);
