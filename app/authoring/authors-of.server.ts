import type { Reader } from "../../db/connect";
import { writersOf } from "../../db/queries/authoring-revisions";
import { wholePeople } from "../../db/queries/identity-merges";
import type { Draft } from "./draft";
import type { Step } from "./review-state";

/**
 * Everyone to whom a draft is their own work, so that they may not judge it: who opened it, sent it to
 * review, or wrote any of its words; and whoever is one person with them under another account.
 */
export async function authorsOf(
  db: Reader,
  { id, openedBy }: Pick<Draft, "id" | "openedBy">,
  steps: readonly Pick<Step, "kind" | "personId">[],
): Promise<ReadonlySet<string>> {
  const authors = new Set(await writersOf(db, id));
  for (const { kind, personId } of steps) if (kind === "sent" && personId) authors.add(personId);
  if (openedBy) authors.add(openedBy);
  const whole = await wholePeople(db, [...authors], Number.MAX_SAFE_INTEGER);
  return new Set([...authors].flatMap((personId) => whole(personId).ids));
}
