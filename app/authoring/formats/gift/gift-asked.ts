import type { ItemType } from "../../../assessment/items/index";
import type { Answer } from "../answers";
import type { Feedbacks } from "../feedback";
import type { Refused } from "../found";
import { letter } from "../ids";
import { type Losses, said } from "../said";
import type { Extras } from "./gift-blocks";
import type { TextReader } from "./gift-text";

/** What stands around the answers, and how to read them; `after` is empty when nothing does. */
export interface Asked {
  before: string;
  after: string;
  answers: string;
  feedbacks: Feedbacks;
  reader: TextReader;
  extras: Extras | null;
  lost: Losses;
}

/** The question with a blank where the answers stood, when words follow them. */
export function stemOf({ before, after }: Asked): string {
  return (after === "" ? before : `${before}_____${after}`).trim();
}

/** One part of the answers: its weight in percent, else what is usual there. */
export function weighed(part: string, usual: number, { read }: TextReader, exact: Exact): Answer {
  const { percent, text, feedback } = taken(part, usual);
  return { text: exact(read(text)), feedback: exact(read(feedback)), percent };
}

/** The same for an answer that is typed: its spaces and signs are kept. */
export function weighedTyped(
  part: string,
  usual: number,
  reader: TextReader,
  exact: Exact,
): Answer {
  const { percent, text, feedback } = taken(part, usual);
  return { text: reader.typed(text), feedback: exact(reader.read(feedback)), percent };
}

function taken(part: string, usual: number) {
  const found = /^%(-?\d{1,3}(?:\.\d*)?)%/.exec(part);
  const [text = "", ...feedback] = part.slice(found?.[0].length ?? 0).split("#");
  return { percent: found ? Number(found[1]) : usual, text, feedback: feedback.join("#") };
}

/** The fields of one type, or why there are none. */
export type Answered = { type: ItemType; entry: Record<string, unknown> } | Refused;

export type Exact = (text: string) => string;
export function exactly(extras: Extras | null): Exact {
  const exact = new Map(extras?.exact);
  return (text) => exact.get(text) ?? text;
}

export function partsBy(mark: string, answers: string): string[] {
  const [first = "", ...parts] = answers.split(mark);
  return (first.trim() === "" ? parts : [first, ...parts]).map((part) => part.trim());
}

/** The ids that the file holds for its choices, when there is one for each. */
export function idsFor(count: number, extras: Extras | null, lost: Losses): (at: number) => string {
  const ids = extras?.ids;
  if (ids && ids.length !== count) lost.add(said("formats.gift.choice-ids"));
  return (at) => (ids?.length === count ? (ids[at] ?? letter(at)) : letter(at));
}
