import { type Basis, bases, type CitedSource, studies } from "./source";

/** What a course's claims rest on, from firm to modest, then what is no research. */
export const evidenceKinds = [...studies, ...bases] as const;
export type EvidenceKind = (typeof studies)[number] | Basis;

export interface Evidence {
  /** How many works there are of each kind that a course cites, in the order of `evidenceKinds`. */
  kinds: { kind: EvidenceKind; works: CitedSource[] }[];
  /** How many works in all. */
  works: number;
  /** Those that were read only in part. */
  partlyRead: number;
}

/**
 * Says how sure a course can be by what it cites. A work that stands behind several facts counts once, by
 * the first of them.
 */
export function evidenceOf(sources: readonly CitedSource[]): Evidence {
  const works = new Map<string, CitedSource>();
  for (const source of sources) {
    const work = [source.who, source.work, source.where].join("|");
    if (!works.has(work)) works.set(work, source);
  }
  const cited = [...works.values()];
  const kinds = evidenceKinds.map((kind) => ({
    kind,
    works: cited.filter(({ study, basis }) => (study ?? basis) === kind),
  }));
  return {
    kinds: kinds.filter((one) => one.works.length > 0),
    works: cited.length,
    partlyRead: cited.filter(({ checked }) => checked === "P").length,
  };
}
