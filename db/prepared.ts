import type { Compilable, CompiledQuery, DialectAdapter, InsertObject } from "kysely";
import { LRUCache } from "lru-cache";
import type { Reader, Tx } from "./connect";
import type { DB } from "./schema";

type Value = string | number | null;
type Values = Readonly<Record<string, Value | readonly Value[]>>;

/** Where a value goes in a query that is built before its values are known. */
class Place {
  constructor(
    readonly name: string,
    readonly at?: number,
  ) {}
}

/** One query of a list's every length that was asked for lately. */
const MOST_SHAPES = 20;

/**
 * A query that is built and compiled once, then run with new values. Kysely takes several times longer
 * to build a query than SQLite to answer it, so that the ones behind every answer of a check are kept.
 *
 * @param build gives the query; it may put each value in its place, but never look at one
 * @returns what runs it, and gives its rows
 */
export function prepared<V extends Values, Row>(
  build: (db: Reader, values: V) => Compilable<Row>,
): (db: Reader, values: V) => Promise<Row[]> {
  const shapes = new WeakMap<DialectAdapter, LRUCache<string, CompiledQuery<Row>>>();

  return async (db, values) => {
    const { adapter } = db.getExecutor();
    const known = shapes.get(adapter) ?? new LRUCache({ max: MOST_SHAPES });
    shapes.set(adapter, known);
    const shape = shapeOf(values);
    const query = known.get(shape) ?? build(db, placesFor(values)).compile();
    known.set(shape, query);
    const parameters = query.parameters.map((one) =>
      one instanceof Place ? filled(one, values) : one,
    );
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}

/**
 * Ids for a list in a prepared query, made as long as the next power of two by an id that nobody has:
 * lists of nearly the same length then share one query.
 */
export function evened(ids: readonly string[]): string[] {
  const length = 2 ** Math.ceil(Math.log2(Math.max(1, ids.length)));
  return [...ids, ...Array.from({ length: length - ids.length }, () => "")];
}

/** A row of every column, inserted by a query that is built once. */
export function preparedInsert<T extends keyof DB>(
  table: T,
): (tx: Tx, row: DB[T] & Values) => Promise<unknown> {
  return prepared((db, row: DB[T] & Values) =>
    db.insertInto(table).values(row as InsertObject<DB, T>),
  );
}

/** Which queries are the same but for their values: those with the same names and lengths of lists. */
function shapeOf(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => (Array.isArray(value) ? `${name} ${value.length}` : name))
    .join();
}

function placesFor<V extends Values>(values: V): V {
  const places = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((_, at) => new Place(name, at)) : new Place(name),
  ]);
  return Object.fromEntries(places);
}

function filled({ name, at }: Place, values: Values): Value {
  const value = values[name];
  const one = at === undefined ? value : (value as readonly Value[])[at];
  if (one === undefined) throw new Error(`A query was run without its value ${name}.`);
  return one as Value;
}
