/** Answers in the order in which they came in, people, skills and kinds of item numbered from 0. */
export interface AnswerColumns {
  people: ArrayLike<number>;
  skills: ArrayLike<number>;
  /** Which kind of item was answered: those of one kind share their guess and slip. */
  kinds: ArrayLike<number>;
  /** 1 right, 0 wrong. */
  right: ArrayLike<number>;
}

/** Answers as sequences: all of one person on one skill, in order. */
export interface AnswerSequences {
  /** For each answer twice its kind, plus 1 when it was right. */
  codes: Int32Array;
  /** Where each sequence begins in `codes`, and after the last where it ends. */
  starts: Int32Array;
  /** The skill of each sequence: ascending. */
  skills: Int32Array;
}

/** Sorts answers into sequences, by skill, then person; those of one sequence keep their order. */
export function sequencesOf(answers: AnswerColumns): AnswerSequences {
  const { people, skills, kinds, right } = answers;
  const count = people.length;
  const rows = sortedBy(
    skills,
    sortedBy(
      people,
      Int32Array.from({ length: count }, (_, i) => i),
    ),
  );
  const codes = new Int32Array(count);
  const starts: number[] = [];
  const skillOf: number[] = [];
  let person = -1;
  let skill = -1;
  for (const [i, row] of rows.entries()) {
    codes[i] = 2 * kinds[row]! + right[row]!;
    if (people[row] === person && skills[row] === skill) continue;
    person = people[row]!;
    skill = skills[row]!;
    starts.push(i);
    skillOf.push(skill);
  }
  starts.push(count);
  return { codes, starts: Int32Array.from(starts), skills: Int32Array.from(skillOf) };
}

/** A stable counting sort of row numbers by a small whole number. */
function sortedBy(key: ArrayLike<number>, rows: Int32Array): Int32Array {
  let most = -1;
  for (const row of rows) most = Math.max(most, key[row]!);
  const next = new Int32Array(most + 2);
  for (const row of rows) next[key[row]! + 1]!++;
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  const sorted = new Int32Array(rows.length);
  for (const row of rows) sorted[next[key[row]!]!++] = row;
  return sorted;
}
