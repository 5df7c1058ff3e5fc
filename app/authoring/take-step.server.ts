import { insertStep, stepsOf } from "../../db/queries/authoring-drafts";
import { heldTexts } from "../../db/queries/authoring-held";
import { draftFiles, lastRevision } from "../../db/queries/authoring-revisions";
import { lockDraft } from "../../db/queries/locks";
import type { SignOffKind } from "../catalog/manifest";
import { canonicalJson, sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { sealRow } from "../record/seal-row.server";
import { rowName } from "../record/sealed-tables";
import type { Draft } from "./draft";
import { enterDraft } from "./enter-draft.server";
import {
  type DraftState,
  refusalOf,
  reviewAfter,
  type StepKind,
  type StepRefusal,
} from "./review-state";

/**
 * Takes one step of a draft's review: sends it, takes it back, asks for changes, signs off, decides that a
 * kind of sign-off is not needed, approves, ends.
 *
 * @param input.judged the revision that was checked for faults, how many it has, and the kinds of
 *   sign-off that the course needs: read before the transaction, because a check takes a while
 * @returns refused `draft` when there is none for this person, `changed` when somebody saved a change
 *   after it was checked, `reason` for a decision without one, and as `refusalOf` says
 */
export async function takeStep(
  context: Context,
  input: {
    draftId: string;
    kind: Exclude<StepKind, "opened" | "released">;
    signOff?: SignOffKind;
    note: string | null;
    judged: { seq: number; faults: number; needed: readonly SignOffKind[] };
  },
): Promise<Outcome<{ state: DraftState }, "draft" | "changed" | "reason" | StepRefusal>> {
  const { tx, actor } = context;
  const { draftId, kind, judged } = input;
  await lockDraft(tx, draftId);
  const entered = await enterDraft(tx, actor, draftId);
  if (!entered) return refused("draft");
  if ((await lastRevision(tx, draftId)).seq !== judged.seq) return refused("changed");
  const held = (await heldTexts(tx, draftId)).length;
  const standing = { ...judged, held };
  const signOff = input.signOff ?? null;
  const refusal = refusalOf(kind, entered.review, entered.asker, standing, signOff);
  if (refusal) return refused(refusal);
  if (kind === "not-needed" && !input.note?.trim()) return refused("reason");
  await writeStep(context, entered.draft, {
    kind,
    signOff,
    note: input.note,
    courseVersionId: null,
  });
  const steps = (await stepsOf(tx, [draftId])).get(draftId) ?? [];
  return done({ state: reviewAfter(steps).state });
}

/** Writes a step that was judged already, sealed, with the hash of the draft's files as they are. */
export async function writeStep(
  context: Context,
  draft: Pick<Draft, "id" | "organizationId">,
  step: {
    kind: StepKind;
    signOff: SignOffKind | null;
    note: string | null;
    courseVersionId: string | null;
  },
): Promise<void> {
  const { tx, now, actor } = context;
  const nth = ((await stepsOf(tx, [draft.id])).get(draft.id)?.length ?? 0) + 1;
  const files = await draftFiles(tx, draft.id);
  await insertStep(tx, {
    draftId: draft.id,
    nth,
    kind: step.kind,
    atSeq: (await lastRevision(tx, draft.id)).seq,
    contentHash: sha256(canonicalJson(Object.fromEntries(files.map((f) => [f.path, f.hash])))),
    signOff: step.signOff,
    courseVersionId: step.courseVersionId,
    by: actor.personId,
    note: step.note,
    at: now,
  });
  await sealRow(context, {
    organizationId: draft.organizationId,
    table: "draft_step",
    id: rowName(draft.id, nth),
  });
}
