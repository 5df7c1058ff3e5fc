import type { CatalogAround } from "../check/course-file";
import type { HouseStyle } from "../house-style";

const MOST = 4;
const known: { mark: string; around: CatalogAround }[] = [];

/**
 * Each task brings a copy of what stands around its course. When the facts and the style are those of an
 * earlier copy, that one's are given, so that what was read with them need not be read again.
 */
export function knownAround(around: CatalogAround): CatalogAround {
  const mark = JSON.stringify([[...around.facts], lines(around.style)]);
  const same = known.find((one) => one.mark === mark)?.around;
  if (same) return { ...around, facts: same.facts, style: same.style };
  known.unshift({ mark, around });
  known.length = Math.min(known.length, MOST);
  return around;
}

function lines({ claims, idioms }: HouseStyle): unknown[] {
  return [
    claims.map(({ find, unless, why, instead }) => [`${find}`, `${unless}`, why, instead]),
    idioms.map(({ find, say }) => [`${find}`, say]),
  ];
}
