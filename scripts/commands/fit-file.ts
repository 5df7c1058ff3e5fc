import { readFile } from "node:fs/promises";
import type { AnswerColumns } from "../../app/mastery/answers";
import { csvRecords } from "../../app/record/csv-records";
import { MisuseError } from "./command";

/** Names in the order in which they were first met: a name's place is its number. */
export class Names {
  private readonly places = new Map<string, number>();

  get size(): number {
    return this.places.size;
  }

  numberOf(name: string): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    this.places.set(name, this.places.size);
    return this.places.size - 1;
  }
}

export interface FitFile {
  answers: AnswerColumns;
  /** Rows that could not be read, with their line and what is wrong. */
  rejected: { line: number; error: string }[];
}

/**
 * Reads answers from a CSV file with the columns user, skill and correct (0 or 1), in any order and
 * among others. Numbers the skills by `skills`, which may know some already. A row that cannot be
 * read is set aside and the rest count. MisuseError when the file or a column is not there.
 */
export async function readFitFile(file: string, skills: Names): Promise<FitFile> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new MisuseError(`${file} cannot be read.`);
  });
  const records = csvRecords(text);
  const head = records.next();
  const titles = head.done ? [] : (head.value.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const placeOf = (name: string) => {
    const place = titles.indexOf(name);
    if (place < 0) throw new MisuseError(`${file} has no column “${name}” in its first line.`);
    return place;
  };
  const [user, skill, correct] = [placeOf("user"), placeOf("skill"), placeOf("correct")];

  const users = new Names();
  const answers = { people: [] as number[], skills: [] as number[], right: [] as number[] };
  const rejected: FitFile["rejected"] = [];
  for (const { line, cells } of records) {
    if (cells === null) {
      rejected.push({ line, error: "its quotes do not match" });
      continue;
    }
    const [who, what, how] = [user, skill, correct].map((place) => cells[place]?.trim() ?? "");
    if (!who || !what || (how !== "0" && how !== "1")) {
      const error = who && what ? "correct must be 0 or 1" : "user and skill must be given";
      rejected.push({ line, error });
      continue;
    }
    answers.people.push(users.numberOf(who));
    answers.skills.push(skills.numberOf(what));
    answers.right.push(how === "1" ? 1 : 0);
  }
  return { answers: { ...answers, kinds: new Uint8Array(answers.people.length) }, rejected };
}
