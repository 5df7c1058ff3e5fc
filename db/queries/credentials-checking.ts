import type { Reader } from "../connect";

/** A signed token of someone in a program. */
export interface HeldToken {
  credentialId: string;
  body: string;
}

/** A member of some programs as they may be asked for. */
export interface AskedMember {
  personId: string;
  email: string;
}

const CHUNK = 500;

/** Who of these programs' corps members has one of these e-mails (lower case) or member numbers. */
export async function membersAsked(
  db: Reader,
  programIds: readonly string[],
  asked: readonly string[],
): Promise<AskedMember[]> {
  const found: AskedMember[] = [];
  for (const some of chunksOf(asked)) {
    const rows = await db
      .selectFrom("account")
      .innerJoin("membership", "membership.person_id", "account.person_id")
      .select(["account.person_id", "account.email"])
      .distinct()
      .where("membership.organization_id", "in", [...programIds, ""])
      .where("membership.role", "=", "corps_member")
      .where("membership.ended_at", "is", null)
      .where((where) =>
        where.or([where("account.email", "in", some), where("account.person_id", "in", some)]),
      )
      .execute();
    found.push(...rows.map((row) => ({ personId: row.person_id, email: row.email })));
  }
  return found;
}

/** Everyone who takes or took one of these courses, by member number and e-mail. */
export async function learnersOf(db: Reader, courseIds: readonly string[]): Promise<AskedMember[]> {
  const rows = await db
    .selectFrom("registration")
    .innerJoin("account", "account.person_id", "registration.person_id")
    .select(["account.person_id", "account.email"])
    .distinct()
    .where("registration.course_id", "in", [...courseIds, ""])
    .orderBy("account.person_id")
    .execute();
  return rows.map((row) => ({ personId: row.person_id, email: row.email }));
}

/** The tokens of everything these people hold or held, oldest first. */
export async function tokensOf(
  db: Reader,
  personIds: readonly string[],
): Promise<Map<string, HeldToken[]>> {
  const held = new Map<string, HeldToken[]>();
  for (const some of chunksOf(personIds)) {
    const rows = await db
      .selectFrom("credential")
      .innerJoin("credential_encoding", "credential_encoding.credential_id", "credential.id")
      .select(["credential.person_id", "credential.id", "credential_encoding.body"])
      .where("credential.person_id", "in", some)
      .where("credential_encoding.format", "=", "jwt")
      .orderBy("credential.reserved_at")
      .orderBy("credential.id")
      .execute();
    for (const { person_id, id, body } of rows) {
      held.set(person_id, [...(held.get(person_id) ?? []), { credentialId: id, body }]);
    }
  }
  return held;
}

function* chunksOf(all: readonly string[]): Generator<string[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK);
}
