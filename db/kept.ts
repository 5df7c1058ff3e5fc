import type { DialectAdapter } from "kysely";
import { LRUCache } from "lru-cache";
import type { Reader } from "./connect";

/** Pools and outlines of course versions: of 40 courses, the versions that people are in the middle of. */
const MOST_KEPT = 400;

/** One for each open database: a database and its transactions share their adapter. */
const keptByDatabase = new WeakMap<DialectAdapter, LRUCache<string, object>>();

/**
 * What `read` finds in rows that never change (a released course version and all that belongs to it),
 * read once in a process and then kept under `key`. What `read` throws is not kept.
 */
export async function readOnce<T extends object>(
  db: Reader,
  key: string,
  read: () => Promise<Readonly<T>>,
): Promise<Readonly<T>> {
  const { adapter } = db.getExecutor();
  const kept = keptByDatabase.get(adapter) ?? new LRUCache({ max: MOST_KEPT });
  keptByDatabase.set(adapter, kept);
  const known = kept.get(key);
  if (known) return known as T;
  const found = await read();
  kept.set(key, found);
  return found;
}
