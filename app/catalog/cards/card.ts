import { z } from "zod";
import type { Fact } from "../source";
import { type Checked, checkedSchema } from "./checked";

/** What someone must know before they report, in the order in which it is asked. */
export const STATE_QUESTIONS = ["who", "to_whom", "how_soon", "hotline", "supervisor"] as const;
export type StateQuestion = (typeof STATE_QUESTIONS)[number];

/** Ways to reach someone. */
export const WAYS = ["call", "text", "chat"] as const;

/** Where a sentence of a card comes from, as it is printed beside it. */
export type CardSource = Pick<Fact, "who" | "work" | "where" | "url" | "basis">;

const version = z.number().int().min(1).max(9999);
const sentence = z.string().trim().min(1).max(400);
const fact = z.string().max(20);

const answer = z.strictObject({ says: sentence, fact });

/** An entry of courses/state-reporting.yaml. What it does not answer, nobody has found out for Muster. */
export const stateEntry = z.strictObject({
  /** The two letters of the post office. */
  code: z.string().regex(/^[A-Z]{2}$/, "Write two capital letters."),
  version,
  name: z.string().trim().min(1).max(60),
  checked: checkedSchema,
  answers: z.strictObject({
    who: answer.optional(),
    to_whom: answer.optional(),
    how_soon: answer.optional(),
    hotline: answer.optional(),
    supervisor: answer.optional(),
  }),
});
export type StateEntry = z.infer<typeof stateEntry>;

/** An entry of courses/contacts.yaml: a line that answers anywhere. Who answers at a school is on file. */
export const contactEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and hyphens."),
  version,
  /** Its place in the list, from 1. */
  place: z.number().int().min(1).max(20),
  name: z.string().trim().min(1).max(80),
  says: sentence,
  ways: z
    .array(
      z.strictObject({
        how: z.enum(WAYS),
        /** A number as it is dialed, or an address that starts with https://. */
        to: z.string().trim().min(1).max(120),
      }),
    )
    .min(1)
    .max(4),
  fact,
  checked: checkedSchema,
});
export type ContactEntry = z.infer<typeof contactEntry>;

/** A state's card as it is published: each answer with its source spelled out. */
export type StateCard = {
  kind: "state";
  /** The code of the state. */
  id: string;
  version: number;
  name: string;
  checked: Checked;
  answers: Partial<Record<StateQuestion, { says: string; source: CardSource }>>;
};

/** A line to call, as it is published. */
export type ContactCard = {
  kind: "contact";
  id: string;
  version: number;
  place: number;
  name: string;
  says: string;
  ways: ContactEntry["ways"];
  source: CardSource;
  checked: Checked;
};

/**
 * A card shown beside a course: what a state asks of someone who suspects harm, or a line to call.
 *
 * A card is not part of a course version. A released lesson stays what it was, word for word, and says
 * only where the card stands; the card itself is live, so that a corrected number or rule reaches every
 * learner at once, in whichever version they are registered. A wrong number frozen into a version that
 * somebody finishes next spring would be worse than a page that is not byte for byte what it was. So
 * that nothing changes unseen, each version of a card is itself immutable and sealed, and whoever reads
 * it is told which version it is, from which day, and who checked it.
 */
export type Card = StateCard | ContactCard;
export type CardKind = Card["kind"];

/** A card with the instant at which this version was published, in epoch milliseconds. */
export type Published<Kept extends Card> = Kept & { publishedAt: number };
