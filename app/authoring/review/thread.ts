import { blocksOf } from "../text-blocks";
import { type Anchored, anchorIn } from "./anchor";

/** What somebody wrote; its words are null once they were erased. */
export interface Said {
  id: string;
  personName: string;
  words: string | null;
  /** Epoch milliseconds. */
  at: number;
}

/** A comment with its answers, and where what it is about stands now. */
export interface Thread extends Said {
  /** Empty: about the draft as a whole. */
  path: string;
  /** The revision that its writer read. */
  atSeq: number;
  quote: string | null;
  /** Null where it is about no single block. `gone` also when the file was taken away. */
  anchor: Anchored | null;
  replies: Said[];
  resolved: { name: string; at: number } | null;
}

/** A comment, or an answer, as it was written. */
interface Written extends Said {
  replyTo: string | null;
  path: string;
  atSeq: number;
  block: number | null;
  quote: string | null;
}

interface Settled {
  commentId: string;
  kind: "resolved" | "reopened";
  name: string;
  at: number;
}

/**
 * Puts comments together with their answers and finds the place of each in the files as they are.
 *
 * @param textAt the text of a file when the comment was written; null when it was not there
 * @param textNow the same as it is
 */
export function threadsOf(
  written: readonly Written[],
  steps: readonly Settled[],
  textAt: (comment: { path: string; atSeq: number }) => string | null,
  textNow: (path: string) => string | null,
): Thread[] {
  return written.flatMap((one): Thread[] => {
    if (one.replyTo !== null) return [];
    const { id, personName, words, at, path, atSeq, block, quote } = one;
    const last = steps.filter(({ commentId }) => commentId === id).at(-1);
    return [
      {
        ...{ id, personName, words, at, path, atSeq, quote },
        anchor: block === null ? null : placeOf(path, block, textAt(one), textNow(path)),
        replies: written.flatMap((reply) =>
          reply.replyTo === id
            ? [
                {
                  id: reply.id,
                  personName: reply.personName,
                  words: reply.words,
                  at: reply.at,
                },
              ]
            : [],
        ),
        resolved: last?.kind === "resolved" ? { name: last.name, at: last.at } : null,
      },
    ];
  });
}

function placeOf(path: string, block: number, was: string | null, is: string | null): Anchored {
  if (was === null || is === null) return { kind: "gone" };
  if (was === is) return { kind: "same", block };
  return anchorIn(blocksOf(path, was), blocksOf(path, is), block);
}
