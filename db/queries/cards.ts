import type { Card, CardKind, Published } from "../../app/catalog/cards/card";
import type { Reader, Tx } from "../connect";

/** The newest version of every card of a kind, by id. A catalog: a few dozen. */
export async function cardsOf<Kind extends CardKind>(
  db: Reader,
  kind: Kind,
): Promise<Published<Extract<Card, { kind: Kind }>>[]> {
  const rows = await db
    .selectFrom("card")
    .select(["id", "body", "published_at"])
    .where("kind", "=", kind)
    .orderBy("id")
    .orderBy("version")
    .execute();
  const newest = new Map<string, Published<Extract<Card, { kind: Kind }>>>();
  for (const { id, body, published_at } of rows)
    newest.set(id, { ...JSON.parse(body), publishedAt: published_at });
  return [...newest.values()];
}

/** The published versions of one card, oldest first. */
export function cardVersions(
  db: Reader,
  { kind, id }: Pick<Card, "kind" | "id">,
): Promise<{ version: number; hash: string }[]> {
  return db
    .selectFrom("card")
    .select(["version", "hash"])
    .where("kind", "=", kind)
    .where("id", "=", id)
    .orderBy("version")
    .execute();
}

/** Stores a version, for good. */
export async function insertCard(
  tx: Tx,
  row: { definition: Card; hash: string; by: string | null; at: number },
): Promise<void> {
  const { kind, id, version } = row.definition;
  await tx
    .insertInto("card")
    .values({
      kind,
      id,
      version,
      body: JSON.stringify(row.definition),
      hash: row.hash,
      published_by: row.by,
      published_at: row.at,
    })
    .execute();
}
