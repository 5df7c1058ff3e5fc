import type { Reader } from "../../../db/connect";
import { releasesHolding } from "../../../db/queries/authoring-bank";
import { coursesGivenTo, newestDrafts } from "../../../db/queries/authoring-drafts";
import { newestOf } from "../../../db/queries/authoring-revisions";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { organizationsWhere } from "../../identity/roles";
import type { Actor, Reading } from "../../record/context.server";
import { type DraftOutline, outlineOf } from "../draft-outline";
import { type EnteredDraft, enterDraft } from "../enter-draft.server";
import { ITEMS } from "../items/change-items.server";
import { isOpen } from "../review-state";
import { seenBanks } from "./read-bank.server";
import type { BankItemPage } from "./read-bank-item.server";
import { pinsIn } from "./reuse";

/** A course or a draft that uses a question of another. */
export interface UsedBy {
  /** Null for a released course. */
  draftId: string | null;
  courseId: string;
  code: string;
  title: string;
  version: string;
  itemId: string;
  /** The release that it took the question from; null where it began as a copy of the whole course. */
  pinned: string | null;
}

/** A place of a draft that a question can be put under. */
export interface UsePlace {
  draftId: string;
  code: string;
  version: string;
  objective: { id: string; text: string };
}

/** Where a question is used, as far as this person may see it, and where they may use it. */
export interface BankUsage {
  used: UsedBy[];
  places: UsePlace[];
}

/** Reads which of the courses and drafts that someone may see use a question, and where they may. */
export async function readUsage(
  { db, actor }: Pick<Reading, "db" | "actor">,
  { course, itemId, isKeyed }: Pick<BankItemPage, "course" | "itemId" | "isKeyed">,
): Promise<BankUsage> {
  const { code, courseId } = course;
  const isIt = (from: { course: string; item: string }) =>
    from.course === code && from.item === itemId;
  const used: UsedBy[] = [];
  const places: UsePlace[] = [];
  for (const { entered, outline } of await ownDrafts(db, actor)) {
    const { draft, rights, review } = entered;
    const { version } = outline;
    const at = { draftId: draft.id, courseId: draft.courseId, code: outline.code, version };
    if (review.state === "released" || review.state === "ended") continue;
    const bank = await newestOf(db, draft.id, ITEMS);
    for (const pin of pinsIn(bank?.text ?? ""))
      if (isIt(pin.from))
        used.push({ ...at, title: outline.title, itemId: pin.id, pinned: pin.from.version });
    if (isKeyed && rights.edit && isOpen(review.state) && draft.courseId !== courseId)
      for (const objective of outline.objectives)
        places.push({ draftId: draft.id, code: outline.code, version, objective });
  }
  for (const bank of await seenBanks(db, actor)) {
    const at = { ...{ draftId: null, courseId: bank.course.courseId }, ...headOf(bank.course) };
    for (const { item, from } of bank.manifest.reused ?? [])
      if (isIt(from)) used.push({ ...at, itemId: item, pinned: from.version });
    const isCopy = (bank.manifest.basedOn ?? []).some((one) => one.course === code);
    if (!isCopy) continue;
    const [held] = await releasesHolding(db, bank.course.courseId, itemId, 1);
    if (held?.courseVersionId === bank.course.courseVersionId)
      used.push({ ...at, itemId, pinned: null });
  }
  return { used, places };
}

function headOf({ code, title, version }: { code: string; title: string; version: string }) {
  return { code, title, version };
}

async function ownDrafts(
  db: Reader,
  actor: Actor,
): Promise<{ entered: EnteredDraft; outline: DraftOutline }[]> {
  const personId = actor.personId ?? "";
  const held = await membershipsOf(db, personId);
  const organizationIds = organizationsWhere(held, ["author", "reviewer"]);
  if (organizationIds.length === 0) return [];
  const courseIds = await coursesGivenTo(db, personId);
  const drafts: { entered: EnteredDraft; outline: DraftOutline }[] = [];
  for (const { id } of await newestDrafts(db, { organizationIds, courseIds })) {
    const entered = await enterDraft(db, actor, id);
    const file = await newestOf(db, id, "course.yaml");
    if (entered)
      drafts.push({ entered, outline: outlineOf(new Map([["course.yaml", file?.text ?? ""]])) });
  }
  return drafts;
}
