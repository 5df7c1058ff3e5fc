import type { Reader } from "../../db/connect";
import { ruleSets } from "../../db/queries/placement-rules";
import { decideBody, type Judged } from "./decision";
import { type Day, localDay } from "./gate/days";
import type { Opening } from "./opening";
import { readFacts } from "./read-facts.server";

export interface GateQuestion {
  opening: Opening;
  personId: string;
  /** Epoch milliseconds. */
  at: number;
  knownAt?: number;
  /** First day judged; unless told, the opening's first day, or today when that has passed. */
  day?: Day;
  /** The rule versions that a placement pinned. */
  pinned?: readonly string[];
  /** The opening's layers as published, where many people are asked about; else they are read. */
  rules?: Awaited<ReturnType<typeof ruleSets>>;
}

/**
 * Asks the gate about a person and an opening: the one way that pages, placing and re-checking all
 * go. It only reads; nothing it answers authorizes anything by itself.
 */
export async function judgeOpening(db: Reader, question: GateQuestion): Promise<Judged> {
  const { opening, personId, at } = question;
  const knownAt = question.knownAt ?? at;
  const today = localDay(at, opening.school.timeZone);
  const day = question.day ?? (today > opening.startsOn ? today : undefined);
  const layers = [...opening.layers, ...(question.pinned ?? [])];
  const rules = question.rules ?? (await ruleSets(db, [...new Set(layers)]));
  const facts = await readFacts(db, { personId, opening, knownAt });
  return decideBody(
    {
      opening: {
        rules: [...opening.layers],
        start: opening.startsOn,
        end: opening.endsOn,
        tz: opening.school.timeZone,
      },
      ask: {
        at: new Date(at).toISOString(),
        known_at: new Date(knownAt).toISOString(),
        ...(day === undefined ? {} : { day }),
      },
      ...(question.pinned ? { placement: { pinned: [...question.pinned] } } : {}),
      facts,
    },
    rules,
  );
}
