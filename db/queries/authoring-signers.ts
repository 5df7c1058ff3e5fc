import type { SignOffKind } from "../../app/catalog/manifest";
import type { Reader, Tx } from "../connect";

/** The columns that say yes or no of a kind. */
const KINDS: readonly SignOffKind[] = ["subject", "equity", "legal", "clinical"];

/** The kinds of sign-off that an owner gave each person on a course, by what was said last of them. */
export async function namedSigners(
  db: Reader,
  courseId: string,
): Promise<Map<string, SignOffKind[]>> {
  const rows = await db
    .selectFrom("course_signer")
    .selectAll()
    .where("course_id", "=", courseId)
    .orderBy("nth")
    .execute();
  return new Map(rows.map((row) => [row.person_id, KINDS.filter((kind) => row[kind] === 1)]));
}

/** Says once more which kinds someone signs on a course; what was said before stays on record. */
export async function insertSigner(
  tx: Tx,
  row: {
    courseId: string;
    personId: string;
    kinds: readonly SignOffKind[];
    by: string;
    at: number;
  },
): Promise<void> {
  const { n } = await tx
    .selectFrom("course_signer")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("course_id", "=", row.courseId)
    .where("person_id", "=", row.personId)
    .executeTakeFirstOrThrow();
  const has = (kind: SignOffKind) => (row.kinds.includes(kind) ? 1 : 0);
  await tx
    .insertInto("course_signer")
    .values({
      course_id: row.courseId,
      person_id: row.personId,
      nth: Number(n) + 1,
      ...{ subject: has("subject"), equity: has("equity") },
      ...{ legal: has("legal"), clinical: has("clinical") },
      given_by: row.by,
      given_at: row.at,
    })
    .execute();
}
