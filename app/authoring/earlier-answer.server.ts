import { heldByKey } from "../../db/queries/authoring-held";
import { revisionsByKey, textAt } from "../../db/queries/authoring-revisions";
import type { Context } from "../record/context.server";
import type { Change } from "./draft";
import { mergeTexts } from "./merge";

export type Earlier =
  | { kind: "again"; answer: { outcome: "saved" | "held"; heldId?: string; onSeq?: number } }
  /** Another text came with the key before: whoever went back to their form typed on. */
  | { kind: "typed-on"; typedOn: Pick<Change, "baseSeq" | "on"> };

/** A change as it is known again. */
interface Keyed {
  draftId: string;
  editKey: string;
  personId: string;
}

/** What the same change became when it came the first time; null for a new one. */
export async function earlierAnswer(
  context: Context,
  saving: Keyed,
  change: Change,
): Promise<Earlier | null> {
  const { tx } = context;
  const { draftId, editKey, personId } = saving;
  const { path, baseSeq, text, on } = change;
  const revision = (await revisionsByKey(tx, draftId, editKey)).find((one) => one.path === path);
  if (revision) {
    if (revision.text === text) return { kind: "again", answer: { outcome: "saved" } };
    const merged = mergeTexts(path, {
      base: await baseOf(context, saving, change),
      mine: text,
      theirs: await baseOf(context, saving, { path, baseSeq: revision.baseSeq, text }),
    });
    const isAsSent =
      merged !== "removed" && merged.kind === "merged" && merged.text === revision.text;
    if (isAsSent) return { kind: "again", answer: { outcome: "saved" } };
    const isOwn = revision.kind !== "merge" && revision.personId === personId;
    const typedOn = isOwn ? { baseSeq: revision.seq, on: undefined } : { baseSeq, on };
    return { kind: "typed-on", typedOn };
  }
  const held = (await heldByKey(tx, draftId, editKey)).find((one) => one.path === path);
  if (!held) return null;
  if (held.text !== text) return { kind: "typed-on", typedOn: { baseSeq, on } };
  const onSeq = held.baseSeq === null || held.baseSeq === baseSeq ? {} : { onSeq: held.baseSeq };
  return { kind: "again", answer: { outcome: "held", heldId: held.id, ...onSeq } };
}

/** The text that a change went on from; null where there was none. */
export async function baseOf(
  { tx }: Context,
  { draftId }: { draftId: string },
  { path, baseSeq, on }: Change,
): Promise<string | null> {
  if (on !== undefined) return on;
  return baseSeq === null ? null : ((await textAt(tx, draftId, { path, seq: baseSeq })) ?? null);
}
