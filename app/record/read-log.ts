/** Which part of a person's record a page shows. */
export const READ_PARTS = [
  "record",
  "tries",
  "clearances",
  "hold",
  "answer",
  "conflicts",
  "guardian",
  "words",
] as const;
export type ReadPart = (typeof READ_PARTS)[number];

/** Somebody opened a page about somebody else. */
export interface NotedRead {
  personId: string;
  readerId: string;
  what: ReadPart;
  /** Epoch milliseconds. */
  at: number;
}

/** The same as the person reads it. */
export interface PersonRead {
  id: string;
  what: ReadPart;
  at: number;
  /** Null once the reader's account was erased. */
  name: string | null;
}
