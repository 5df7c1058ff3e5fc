import type {
  About,
  AgreementSignature,
  AgreementText,
  Party,
} from "../../app/placement/agreements/agreement";
import type { AskedOf } from "../by-person";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";

/** Stores a version of a text, for good; false when that version is there already. */
export async function insertAgreementText(
  tx: Tx,
  text: AgreementText & { publishedBy: string },
): Promise<boolean> {
  const row = await tx
    .insertInto("agreement_text")
    .values({
      id: text.id,
      organization_id: text.programId,
      doc: text.doc,
      version: text.version,
      parties: JSON.stringify(text.parties),
      title: text.title,
      words: text.words,
      ends_on: text.endsOn,
      hash: text.hash,
      published_by: text.publishedBy,
      published_at: text.publishedAt,
    })
    .onConflict((conflict) => conflict.columns(["organization_id", "doc", "version"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The newest version of each text of some programs, by title. */
export async function newestAgreements(
  db: Reader,
  programIds: readonly string[],
): Promise<AgreementText[]> {
  const rows = await db
    .selectFrom("agreement_text")
    .selectAll()
    .where("organization_id", "in", [...programIds, ""])
    .orderBy("version")
    .execute();
  const newest = new Map(rows.map((row) => [`${row.organization_id} ${row.doc}`, toText(row)]));
  return [...newest.values()].sort((a, b) => a.title.localeCompare(b.title, "en"));
}

/** A text by its id; null when there is none. */
export async function agreementById(db: Reader, id: string): Promise<AgreementText | null> {
  const row = await db
    .selectFrom("agreement_text")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? toText(row) : null;
}

/** Stores a signature, and beside it the name that was typed. */
export async function insertAgreementSignature(
  tx: Tx,
  row: Omit<AgreementSignature, "ended"> & { typedName: string; salt: string },
): Promise<void> {
  await tx
    .insertInto("agreement_signature")
    .values({
      id: row.id,
      text_id: row.textId,
      party: row.party,
      about_school: "school" in row.about ? row.about.school : null,
      about_person: "person" in row.about ? row.about.person : null,
      signed_by: row.signedBy,
      at: row.at,
    })
    .execute();
  await tx
    .insertInto("agreement_name")
    .values({ signature_id: row.id, typed_name: row.typedName, salt: row.salt })
    .execute();
}

/** Takes a signature back from a day; false when that was done before. */
export async function insertAgreementEnd(
  tx: Tx,
  end: { signatureId: string; from: string; by: string; at: number },
): Promise<boolean> {
  const row = await tx
    .insertInto("agreement_end")
    .values({ signature_id: end.signatureId, from_day: end.from, ended_by: end.by, at: end.at })
    .onConflict((conflict) => conflict.column("signature_id").doNothing())
    .returning("signature_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** A signature with the text that it is under. */
export type SignedAgreement = AgreementSignature & { text: AgreementText };

const aboutSchools = prepared((db, { ids, knownAt }: AskedOf) =>
  signatures(db, knownAt).where("signature.about_school", "in", ids),
);

const aboutPeople = prepared((db, { ids, knownAt }: AskedOf) =>
  signatures(db, knownAt).where("signature.about_person", "in", ids),
);

/**
 * The signatures about some schools or some people, under the texts of every program, as known at an
 * instant, oldest first.
 */
export async function signaturesAboutEach(
  db: Reader,
  about: { schools: readonly string[] } | { people: readonly string[] },
  knownAt: number,
): Promise<SignedAgreement[]> {
  const rows =
    "schools" in about
      ? await aboutSchools(db, { ids: evened(about.schools), knownAt })
      : await aboutPeople(db, { ids: evened(about.people), knownAt });
  return rows.map(toSigned);
}

/** The same about one school or person, under one program's texts; now unless told. */
export async function signaturesAbout(
  db: Reader,
  ask: { programId: string; about: About; knownAt?: number },
): Promise<SignedAgreement[]> {
  const { programId, about, knownAt = Number.MAX_SAFE_INTEGER } = ask;
  const each = "school" in about ? { schools: [about.school] } : { people: [about.person] };
  const signed = await signaturesAboutEach(db, each, knownAt);
  return signed.filter(({ text }) => text.programId === programId);
}

/** Signatures by their ids, as they were written: with the name that was typed and its salt, null once erased. */
export async function signaturesAsWritten(
  db: Reader,
  ids: readonly string[],
): Promise<{ signed: SignedAgreement; typedName: string | null; salt: string | null }[]> {
  const rows = await signatures(db)
    .leftJoin("agreement_name as name", "name.signature_id", "signature.id")
    .select(["name.typed_name", "name.salt"])
    .where("signature.id", "in", [...ids, ""])
    .execute();
  return rows.map((row) => ({
    // Made unreadable, they are not what was signed: that is for the reader to say, not to fall over.
    signed: toSigned({ ...row, parties: isJson(row.parties) ? row.parties : "[]" }),
    typedName: row.typed_name,
    salt: row.salt,
  }));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Every signature under one text, oldest first. */
export async function signaturesUnder(db: Reader, textId: string): Promise<SignedAgreement[]> {
  const rows = await signatures(db).where("signature.text_id", "=", textId).execute();
  return rows.map(toSigned);
}

/** Every signature that a person gave or that is about them, with the name as it was typed. */
export async function agreementsEver(
  db: Reader,
  personId: string,
): Promise<
  {
    doc: string;
    version: number;
    title: string;
    party: Party;
    at: number;
    typedName: string | null;
  }[]
> {
  return db
    .selectFrom("agreement_signature as signature")
    .innerJoin("agreement_text as text", "text.id", "signature.text_id")
    .leftJoin("agreement_name as name", (join) =>
      join.onRef("name.signature_id", "=", "signature.id").on("signature.signed_by", "=", personId),
    )
    .select([
      "text.doc",
      "text.version",
      "text.title",
      "signature.party",
      "signature.at",
      "name.typed_name as typedName",
    ])
    .where((eb) =>
      eb.or([
        eb("signature.signed_by", "=", personId),
        eb("signature.about_person", "=", personId),
      ]),
    )
    .orderBy("signature.at")
    .execute();
}

function signatures(db: Reader, knownAt: number = Number.MAX_SAFE_INTEGER) {
  return db
    .selectFrom("agreement_signature as signature")
    .innerJoin("agreement_text as text", "text.id", "signature.text_id")
    .leftJoin("agreement_end as ending", (join) =>
      join.onRef("ending.signature_id", "=", "signature.id").on("ending.at", "<=", knownAt),
    )
    .selectAll("text")
    .select([
      "signature.id as signature_id",
      "signature.party",
      "signature.about_school",
      "signature.about_person",
      "signature.signed_by",
      "signature.at",
      "ending.from_day",
      "ending.at as ended_at",
    ])
    .where("signature.at", "<=", knownAt)
    .orderBy("signature.at")
    .orderBy("signature.id");
}

type Row = Awaited<ReturnType<ReturnType<typeof signatures>["executeTakeFirstOrThrow"]>>;

function toSigned(row: Row): SignedAgreement {
  const { from_day: from, ended_at: endedAt } = row;
  return {
    id: row.signature_id,
    textId: row.id,
    party: row.party,
    about:
      row.about_school === null ? { person: row.about_person ?? "" } : { school: row.about_school },
    signedBy: row.signed_by,
    at: row.at,
    ended: from !== null && endedAt !== null ? { from, at: endedAt } : null,
    text: toText(row),
  };
}

function toText(row: {
  id: string;
  organization_id: string;
  doc: string;
  version: number;
  parties: string;
  title: string;
  words: string;
  ends_on: string | null;
  hash: string;
  published_at: number;
}): AgreementText {
  return {
    id: row.id,
    programId: row.organization_id,
    doc: row.doc,
    version: row.version,
    parties: JSON.parse(row.parties),
    title: row.title,
    words: row.words,
    endsOn: row.ends_on,
    hash: row.hash,
    publishedAt: row.published_at,
  };
}
