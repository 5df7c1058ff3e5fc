import type { Reader } from "../../db/connect";
import { orphanedSides, unchainedRows } from "../../db/queries/record-sealed";
import type { ChainEntry } from "./chain";
import { readSealedRows } from "./read-sealed-rows.server";
import { isSealedTable, rowDigest, SIDE_TABLES } from "./sealed-tables";

/** The digests that each named row, as it stands, may have in the chain; null where its words were erased. */
export type Digests = Map<string, readonly (string | null)[]>;

/** How the rows of one kind of entry are sealed, for kinds whose name is not a table's. */
export interface SealedKind {
  table: string;
  read: (db: Reader, entries: readonly ChainEntry[]) => Promise<Digests>;
  /** Set where every row of the table has been sealed from the first: one that is not is a forgery. */
  complete?: true;
}
export type SealedKinds = Readonly<Record<string, SealedKind>>;

const AT_ONCE = 500;
const MOST_NAMED = 20;

/** The first row of a chain that is gone, or is not what its entry sealed; null when all stand. */
export async function alteredRow(
  db: Reader,
  chain: readonly ChainEntry[],
  kinds: SealedKinds,
): Promise<{ seq: number; what: string } | null> {
  const found: { seq: number; what: string }[] = [];
  for (const kind of new Set(chain.map((entry) => entry.kind))) {
    const digests = digestsOf(kind, kinds);
    if (!digests) continue;
    const entries = chain.filter((entry) => entry.kind === kind);
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      const some = entries.slice(from, from + AT_ONCE);
      const held = await digests(db, some);
      const wrong = some.find((entry) => !isHeld(entry, held));
      if (!wrong) continue;
      const fate = held.has(wrong.refId) ? "is not what was sealed" : "is gone";
      found.push({ seq: wrong.seq, what: `${kind} ${wrong.refId} ${fate}` });
      break;
    }
  }
  return found.sort((a, b) => a.seq - b.seq)[0] ?? null;
}

function digestsOf(kind: string, kinds: SealedKinds): SealedKind["read"] | null {
  if (!isSealedTable(kind)) return kinds[kind]?.read ?? null;
  return async (db, entries) => {
    const rows = await readSealedRows(
      db,
      kind,
      entries.map(({ refId }) => refId),
    );
    return new Map([...rows].map(([id, row]) => [id, [rowDigest(row)]]));
  };
}

function isHeld({ refId, digest }: ChainEntry, held: Digests): boolean {
  return (held.get(refId) ?? []).some((one) => one === null || one === digest);
}

/** Rows without an entry in any chain, and words beside a row that is gone: nobody wrote them through the app. */
export async function forgedRows(db: Reader, kinds: SealedKinds): Promise<string[]> {
  const complete = [
    ...Object.entries(kinds).flatMap(([kind, { table, complete }]) =>
      complete ? [{ kind, table }] : [],
    ),
    { kind: "person_merge", table: "person_merge" },
  ];
  const found: string[] = [];
  for (const { kind, table } of complete)
    for (const id of await unchainedRows(db, { table, kind }, MOST_NAMED))
      found.push(`${table} ${id} is in no chain`);
  for (const side of SIDE_TABLES)
    for (const id of await orphanedSides(db, side, MOST_NAMED))
      found.push(`${side.table} ${id} belongs to nothing that is there`);
  return found;
}
