import { coursesGivenTo, newestDrafts, stepsOf } from "../../db/queries/authoring-drafts";
import { newestOf } from "../../db/queries/authoring-revisions";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { signOffKinds } from "../catalog/manifest";
import { organizationsWhere } from "../identity/roles";
import type { Reading } from "../record/context.server";
import { outlineOf } from "./draft-outline";
import { enterDraft } from "./enter-draft.server";
import { proposedNotNeeded } from "./release/sign-off";
import { openSteps } from "./review/next-step";
import { reviewAfter } from "./review-state";

/** A draft in which it is somebody's turn: to judge it, to change it as was asked, to release it. */
export interface Turn {
  kind: "review" | "changes" | "release";
  draftId: string;
  title: string;
  /** When it came to them; epoch milliseconds. */
  since: number;
}

/**
 * Where it is this person's turn, the longest waiting first. Drafts are not checked for faults: what is to
 * be mended in one that others wait for, its own page says.
 */
export async function readTurns({ db, actor }: Reading): Promise<Turn[]> {
  const personId = actor.personId ?? "";
  const memberships = await membershipsOf(db, personId);
  const organizationIds = organizationsWhere(memberships, ["author", "reviewer"]);
  if (organizationIds.length === 0) return [];
  const courseIds = await coursesGivenTo(db, personId);
  const drafts = await newestDrafts(db, { organizationIds, courseIds });
  const logs = await stepsOf(
    db,
    drafts.map(({ id }) => id),
  );
  const turns: Turn[] = [];
  for (const { id: draftId, courseId } of drafts) {
    const steps = logs.get(draftId) ?? [];
    const { state } = reviewAfter(steps);
    if (state === "draft" || state === "released" || state === "ended") continue;
    const entered = await enterDraft(db, actor, draftId);
    if (!entered) continue;
    const { review, asker } = entered;
    const file = await newestOf(db, draftId, "course.yaml");
    const files = new Map([["course.yaml", file?.text ?? ""]]);
    const standing = { faults: 0, held: 0, needed: signOffKinds };
    const [step] = openSteps(review, asker, standing, proposedNotNeeded(files));
    const kind = kindOf(state, step, asker.mayEdit);
    if (kind === null) continue;
    const since = steps.at(-1)?.at ?? 0;
    turns.push({ kind, draftId, title: outlineOf(files).title || courseId, since });
  }
  return turns.sort((a, b) => a.since - b.since);
}

function kindOf(
  state: ReturnType<typeof reviewAfter>["state"],
  step: ReturnType<typeof openSteps>[number] | undefined,
  mayEdit: boolean,
): Turn["kind"] | null {
  if (state === "changes-asked") return mayEdit ? "changes" : null;
  if (step?.refusal !== null) return null;
  return step.kind === "released" ? "release" : "review";
}
