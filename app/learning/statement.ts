import type { Json } from "../record/canonical";

const adl = "http://adlnet.gov/expapi/verbs/";

/** The verbs of the log, as xAPI names them. */
export const verbs = {
  registered: `${adl}registered`,
  experienced: `${adl}experienced`,
  completed: `${adl}completed`,
  responded: `${adl}responded`,
  answered: `${adl}answered`,
  attempted: `${adl}attempted`,
  passed: `${adl}passed`,
  failed: `${adl}failed`,
} as const;
export type Verb = keyof typeof verbs;

export type StatementObject =
  | "course"
  | "lesson"
  | "scenario"
  | "reflection"
  | "item"
  | "objective";

/** What a use case says happened; the log adds who, when and its number. */
export interface Happening {
  verb: Verb;
  objectType: StatementObject;
  objectId: string;
  /** Never a key, never words that someone typed. */
  result?: { [key: string]: Json };
}

/** One line of a registration's log. `verb` is the IRI. */
export interface Statement {
  id: string;
  seq: number;
  verb: string;
  objectType: StatementObject;
  objectId: string;
  result: Json | null;
  at: number;
}
