import type { Reader } from "../../../db/connect";
import { ruleSets } from "../../../db/queries/placement-rules";
import { decideBody, type Judged, type UsableRule } from "../decision";
import type { CaseFacts } from "../gate/case-facts";
import { type Day, localDay } from "../gate/days";
import { readFacts } from "../read-facts.server";
import type { KeptThrough } from "../rules/pins";
import type { SchoolSide } from "../schools/school-side";
import type { Opening } from "./opening";

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
  /** Through when each newer version leaves the pinned one in force. */
  grandfather?: Readonly<Record<string, KeptThrough>>;
  /** Rule sets as published, where many are asked about; what is missing there is read. */
  rules?: readonly UsableRule[];
  /** The person's facts, where they are asked about twice; else they are read. */
  facts?: CaseFacts;
  /** The school's side, where the answer must be of both. */
  school?: SchoolSide;
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
  const named = [...new Set([...opening.layers, ...(question.pinned ?? [])])];
  const given = (question.rules ?? []).filter(({ id }) => named.includes(id));
  const missing = named.filter((id) => !given.some((rule) => rule.id === id));
  const rules = missing.length === 0 ? given : [...given, ...(await ruleSets(db, missing))];
  const facts = question.facts ?? (await readFacts(db, { personId, opening, knownAt }));
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
      ...(question.grandfather && Object.keys(question.grandfather).length > 0
        ? { grandfather: { ...question.grandfather } }
        : {}),
      facts,
    },
    rules,
    question.school,
  );
}
