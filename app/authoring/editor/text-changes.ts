import { diffLines } from "diff";

/** A stretch of a text that another takes the place of. */
export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

/**
 * What makes one text of another, in order, by places in the first. Of a line that is another, only the
 * words that differ change: a cursor in it, and what someone may undo in it, stay with the rest.
 */
export function changesFrom(before: string, after: string): TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  let gone = "";
  for (const { value, added, removed } of [...diffLines(before, after), { value: "" }]) {
    if (removed) gone = value;
    else {
      if (gone !== "" || added) changes.push(within(at, gone, added ? value : ""));
      at += gone.length;
      gone = "";
      if (!added) at += value.length;
    }
  }
  return changes;
}

/** The change of one stretch without what is the same at its beginning and its end. */
function within(at: number, old: string, now: string): TextChange {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return {
    from: at + head,
    to: at + old.length - tail,
    insert: now.slice(head, now.length - tail),
  };
}
