import type { DraftState } from "./review-state";

/** A course being written. */
export interface Draft {
  id: string;
  courseId: string;
  /** 1, 2, 3 … per course. */
  ordinal: number;
  organizationId: string;
  organizationName: string;
  /** The released version that it goes on from. */
  basedOn: { id: string; version: string } | null;
  /** The version of another course that it began as. */
  forkedFromId: string | null;
  openedBy: string | null;
  /** Epoch milliseconds. */
  openedAt: number;
}

/** A file of a draft as it is at a revision. */
export interface DraftFile {
  path: string;
  text: string;
  /** The revision that made it so. */
  seq: number;
  hash: string;
}

export const revisionKinds = [
  "autosave",
  "save",
  "merge",
  "import",
  "restore",
  "template",
  "upstream",
] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** One entry of a draft's log of changes. */
export interface Revision {
  seq: number;
  path: string;
  baseSeq: number | null;
  kind: RevisionKind;
  why: string | null;
  removed: boolean;
  personId: string | null;
  personName: string | null;
  at: number;
}

/** One file as its writer has it now; null takes the file away. */
export interface Change {
  path: string;
  /** The revision of the file that the writer had open; null when it was not there. */
  baseSeq: number | null;
  text: string | null;
  /**
   * The text that the writer went on from, where it is no revision: it was merged, or chosen from, before
   * they had typed this. It stands in for the text of `baseSeq`, from which it came.
   */
  on?: string | undefined;
}

/** A text that could not be merged, waiting for someone to choose. */
export interface HeldText {
  id: string;
  path: string;
  baseSeq: number | null;
  againstSeq: number;
  text: string | null;
  personId: string;
  personName: string;
  at: number;
}

/** A draft as lists show it. */
export interface DraftSummary extends Draft {
  title: string;
  version: string;
  state: DraftState;
  lastSeq: number;
  lastAt: number;
}
