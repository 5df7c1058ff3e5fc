import { sequencesOf } from "./answers";
import { fitModel } from "./fit";
import { type JudgedItem, leastForItem, skillKey, typeKey } from "./parameters";

/** A practice item, as first answers to it are fitted. */
export interface PracticeItem extends JudgedItem {
  courseId: string;
  objectiveId: string;
}

/** What was fitted, with how many answers stand behind each number. */
export interface ParameterSet {
  answers: number;
  /** ln of the likelihood of the answers. */
  ll: number;
  /** By `skillKey`. */
  objectives: { key: string; answers: number; prior: number; learn: number }[];
  /** By `typeKey`, over the items that have no numbers of their own. */
  types: { key: string; answers: number; guess: number; slip: number }[];
  /** By item version. */
  items: { key: string; answers: number; guess: number; slip: number }[];
}

/** Gathers first answers, in each person's order, and fits them. Holds a few bytes for each. */
export class FirstAnswers {
  private readonly people: number[] = [];
  private readonly asked: number[] = [];
  private readonly right: number[] = [];
  private readonly places: Map<string, number>;
  private last: { registrationId: string; number: number } | null = null;

  constructor(private readonly items: readonly PracticeItem[]) {
    this.places = new Map(items.map(({ itemVersionId }, i) => [itemVersionId, i]));
  }

  /** Adds an answer. Those of one registration come together; a part score counts as wrong. */
  add({ registrationId, itemVersionId, score }: FirstAnswer): void {
    const place = this.places.get(itemVersionId);
    if (place === undefined) throw new Error(`${itemVersionId} is no practice item.`);
    if (this.last?.registrationId !== registrationId)
      this.last = { registrationId, number: (this.last?.number ?? -1) + 1 };
    this.people.push(this.last.number);
    this.asked.push(place);
    this.right.push(score === 1 ? 1 : 0);
  }

  /** The most probable numbers of all objectives, types and items at once; null without answers. */
  fitted(): ParameterSet | null {
    if (this.asked.length === 0) return null;
    const answersOf = new Map<number, number>();
    for (const place of this.asked) answersOf.set(place, (answersOf.get(place) ?? 0) + 1);

    const skills = new Numbering();
    const kinds = new Numbering();
    const guessMeans: number[] = [];
    const skillOf: number[] = [];
    const kindOf: number[] = [];
    for (const [place, item] of this.items.entries()) {
      const answers = answersOf.get(place);
      if (answers === undefined) continue;
      const own = answers >= leastForItem;
      const kind = own ? `item ${item.itemVersionId}` : `type ${typeKey(item.type, item.own)}`;
      skillOf[place] = skills.count(skillKey(item.courseId, item.objectiveId), answers);
      kindOf[place] = kinds.count(kind, answers);
      guessMeans[kindOf[place]] = item.own.guess;
    }
    const sequences = sequencesOf({
      people: this.people,
      skills: this.asked.map((place) => skillOf[place]!),
      kinds: this.asked.map((place) => kindOf[place]!),
      right: this.right,
    });
    const fit = fitModel(sequences, skills.all.length, guessMeans);
    const gauges = kinds.all.map((kind, i) => ({ ...kind, ...fit.kinds[i]! }));
    return {
      answers: this.asked.length,
      ll: fit.ll,
      objectives: skills.all.map((skill, i) => ({ ...skill, ...fit.skills[i]! })),
      types: ofScope("type ", gauges),
      items: ofScope("item ", gauges),
    };
  }
}

/** The first answer of a person to a practice item, `score` in [0, 1]. */
export interface FirstAnswer {
  registrationId: string;
  itemVersionId: string;
  score: number;
}

function ofScope<T extends { key: string }>(prefix: string, rows: readonly T[]): T[] {
  return rows.flatMap((row) =>
    row.key.startsWith(prefix) ? [{ ...row, key: row.key.slice(prefix.length) }] : [],
  );
}

/** Keys numbered in the order in which they are met, each with its sum of answers. */
class Numbering {
  readonly all: { key: string; answers: number }[] = [];
  private readonly numbers = new Map<string, number>();

  /** Adds answers to a key; returns its number. */
  count(key: string, answers: number): number {
    const known = this.numbers.get(key);
    if (known !== undefined) {
      this.all[known]!.answers += answers;
      return known;
    }
    this.numbers.set(key, this.all.length);
    return this.all.push({ key, answers }) - 1;
  }
}
