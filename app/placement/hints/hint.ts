import type { Judged } from "../decision";
import { addDays, type Day, earlier, LAST_DAY } from "../gate/days";
import { permits } from "../gate/decide";
import { type ExplainedLeaf, explainedLeaves } from "../gate/explain";
import type { NextStep, Owner } from "../gate/next-step";

/** Steps of someone whom no one's action helps before a later day, and of one whom none helps ever. */
export const LATER = 900;
export const NO_WAY = 1000;
/** Hints are made again after so many days, whatever happened. */
export const HINT_DAYS = 7;

/** How near someone is to an opening. It finds people; only the gate says yes. */
export interface Standing {
  /** 0: may be placed. */
  steps: number;
  /** Whose the first step is. */
  owner: Owner | null;
  /** The first day on which time alone may change this. */
  lookAgainOn: Day;
  /** Of someone who may be placed: what would keep that from ending; null when nothing ends it. */
  stop: NextStep | null;
}

/** Until when a placement holds, seen from the day it was judged. */
export interface PlacementOutlook {
  /** The first day without a yes: a day that has begun when it fails now. Null = none before the end. */
  failsOn: Day | null;
  /** The last day of the waiver or accompaniment that carries it; null without one that ends. */
  carriedThrough: Day | null;
  /** What would keep it from failing, or end that, and whose it is; null when nothing would. */
  stop: NextStep | null;
}

type Asked = Pick<Judged, "answer" | "outlook">;

/** How near a judged person is. */
export function standingOf({ answer, outlook }: Asked): Standing {
  if (permits(answer)) {
    const lookAgainOn = answer.until === undefined ? LAST_DAY : addDays(answer.until, 1);
    return { steps: 0, owner: null, lookAgainOn, stop: endOf({ answer })?.next ?? null };
  }
  const { path, earliest } = outlook();
  const lookAgainOn = earlier(earliest ?? LAST_DAY, path?.wait ?? LAST_DAY);
  if (!path) return { steps: NO_WAY, owner: null, lookAgainOn, stop: null };
  const owner = path.steps[0]?.next?.owner ?? null;
  const steps = path.wait === null ? path.steps.length : LATER;
  return { steps, owner, lookAgainOn, stop: null };
}

/** Until when a judged placement holds; `judgedOn` is the first day judged. */
export function placementOutlook({ answer, outlook: ahead }: Asked, judgedOn: Day) {
  const carriers = neededLeaves({ answer }).filter(
    ({ pass }) => pass === "waived" || pass === "accompanied",
  );
  const ends = carriers.flatMap(({ through }) => (through === undefined ? [] : [through]));
  const outlook: PlacementOutlook = {
    failsOn: permits(answer)
      ? answer.until === undefined
        ? null
        : addDays(answer.until, 1)
      : judgedOn,
    carriedThrough: ends.sort()[0] ?? null,
    stop: (permits(answer) ? endOf({ answer }) : ahead().path?.steps[0])?.next ?? null,
  };
  return outlook;
}

/** The first requirement with which a yes ends; null for a no, and for a yes to the end. */
function endOf({ answer }: Pick<Judged, "answer">): ExplainedLeaf | null {
  const ends = neededLeaves({ answer }).filter(
    ({ through }) => through !== undefined && through === answer.until,
  );
  return ends[0] ?? null;
}

/** The leaves that an answer needs, in rule order. */
export function neededLeaves({ answer }: Pick<Judged, "answer">): ExplainedLeaf[] {
  return answer.tree.flatMap(({ node }) => explainedLeaves(node)).filter(({ needed }) => needed);
}

/** The nearest of several standings: the fewest steps, of equals the first. Null of none. */
export function nearest<T extends Standing>(standings: readonly T[]): T | null {
  return standings.reduce<T | null>(
    (best, one) => (best === null || one.steps < best.steps ? one : best),
    null,
  );
}
