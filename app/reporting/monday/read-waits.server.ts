import type { FirstOf } from "../../../db/queries/first-of";
import { heldUnsigned } from "../../../db/queries/observation-sessions";
import { stoppedOffers } from "../../../db/queries/placement-offers";
import { openingsById } from "../../../db/queries/placement-openings";
import { readyOrders } from "../../../db/queries/placement-ready-orders";
import { countWaiversToAnswer } from "../../../db/queries/placement-waivers";
import { namesOf } from "../../../db/queries/reporting-names";
import { countHoursWaiting, countListsRead } from "../../../db/queries/reporting-waiting";
import { readContests } from "../../placement/contests/read-contests.server";
import type { Day } from "../../placement/gate/days";
import { standingOf } from "../../placement/offers/offer";
import { readRuleWork } from "../../placement/rules/read-draft.server";
import { readSchoolDays } from "../../placement/waivers/read-school-days.server";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";

/** Of each kind no more are named; the counts say how many there are. */
const MOST = 5;

/** Kinds of thing that wait on a program, of which Monday says only how many and where. */
export const COUNTED = [
  "sheets",
  "offers",
  "orders",
  "waivers",
  "contests",
  "hours",
  "rules",
  "lists",
] as const;
export type Counted = (typeof COUNTED)[number];

/** What waits on a program's own people, beside those whom the gate is asked about. */
export interface Waits {
  /** Sessions held whose sheet nobody has signed, the longest ago first. */
  unsigned: readonly { id: string; title: string; on: Day }[];
  /** Proposed placements that stopped at the gate when the school accepted. */
  offers: readonly { id: string; name: string; title: string; school: string; answerBy: Day }[];
  /** Checks that a vendor is ready with, and that an adjudicator decides about next. */
  orders: readonly { id: string; personId: string; name: string; type: string; since: Day }[];
  /** Only kinds of which something waits. */
  counts: readonly { kind: Counted; n: number }[];
}

/** What waits on the programs that a lead leads. The caller has seen that they do. */
export async function readWaits(reading: Reading, programIds: readonly string[]): Promise<Waits> {
  const { db, now, actor } = reading;
  const unsigned = await heldUnsigned(db, { programIds, before: now, limit: MOST });
  const orders = await readyOrders(db, { programIds, limit: MOST });
  const offers = await readStopped(reading, programIds);
  const beyond = ({ rows, total }: { rows: readonly unknown[]; total: number }) =>
    total > rows.length ? total : 0;
  const counts: Record<Counted, number> = {
    sheets: beyond(unsigned),
    offers: beyond(offers),
    orders: beyond(orders),
    waivers: await countWaiversToAnswer(db, programIds, await readSchoolDays(reading, programIds)),
    contests: (await readContests(reading, { most: 1 })).total,
    hours: await countHoursWaiting(db, programIds),
    rules: (await readRuleWork(reading)).waiting.length,
    lists: actor.personId === null ? 0 : await countListsRead(db, actor.personId, now),
  };
  return {
    unsigned: unsigned.rows.map(({ id, title, startsAt, timeZone }) => {
      return { id, title, on: dayIn(startsAt, timeZone) };
    }),
    offers: offers.rows,
    orders: orders.rows.map(({ orderId: id, personId, name, type, since, timeZone }) => {
      return { id, personId, name, type, since: dayIn(since, timeZone) };
    }),
    counts: COUNTED.map((kind) => ({ kind, n: counts[kind] })).filter(({ n }) => n > 0),
  };
}

async function readStopped(
  { db, now }: Reading,
  programIds: readonly string[],
): Promise<FirstOf<Waits["offers"][number]>> {
  const { rows: stopped, total } = await stoppedOffers(db, programIds, MOST);
  const openings = await openingsById(
    db,
    stopped.map(({ openingId }) => openingId),
  );
  const names = await namesOf(
    db,
    stopped.map(({ personId }) => personId),
  );
  const rows = stopped.flatMap((offer) => {
    const opening = openings.find(({ id }) => id === offer.openingId);
    const answerBy = opening ? standingOf(offer, opening, now).answerBy : null;
    if (!opening || answerBy === null) return [];
    const { title, school } = opening;
    const name = names.get(offer.personId) ?? "";
    return [{ id: offer.id, name, title, school: school.name, answerBy }];
  });
  return { rows, total: total - stopped.length + rows.length };
}
