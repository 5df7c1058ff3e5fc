import { draftById } from "../../../db/queries/authoring-drafts";
import {
  endGuestLink,
  guestLinks,
  insertGuestLink,
  openGuestLink,
} from "../../../db/queries/authoring-guests";
import { draftFiles, lastRevision, revisionLog } from "../../../db/queries/authoring-revisions";
import { lockDraft } from "../../../db/queries/locks";
import type { Block } from "../../catalog/block";
import { previewLesson } from "../../catalog/preview-lesson.server";
import { readCatalogAround } from "../../catalog/read-catalog.server";
import type { App } from "../../record/app.server";
import { keyedId, sha256 } from "../../record/canonical";
import { type Context, STRANGER } from "../../record/context.server";
import { limitRate } from "../../record/limit-rate.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { newSecret } from "../../record/secret.server";
import { type DraftOutline, outlineOf } from "../draft-outline";
import { enterDraft } from "../enter-draft.server";
import { textsOf } from "../read-draft.server";
import { itemsIn, type ReadableItem, readableItem } from "../review/readable-item";

/** For how many days a link may work. */
export const GUEST_DAYS = { least: 1, most: 60, usual: 14 };
const DAY_MS = 24 * 3_600_000;
const DOOR = { door: "guest", most: 120, windowMs: 10 * 60_000 };

/** Whether the keys are shown is part of what is hashed: nobody can add it to a link. */
const digestOf = (token: string, keys: boolean) =>
  sha256(`guest ${keys ? "keys" : "plain"} ${token}`);

/**
 * Makes a link to read a draft as it is now, without an account. The token is given once and kept nowhere.
 *
 * @param input.key made where the form stands; the id of the link follows from it
 * @returns refused `draft` when there is none for this person, `right` when they may only read, `made` when
 *   this form made its link already
 */
export async function makeGuestLink(
  context: Context,
  input: { draftId: string; key: string; forWhom: string; days: number; keys: boolean },
): Promise<Outcome<{ token: string }, "draft" | "right" | "made">> {
  const { tx, now, actor } = context;
  const { draftId, forWhom, days, keys } = input;
  const linkId = keyedId(draftId, input.key);
  await lockDraft(tx, draftId);
  const entered = await enterDraft(tx, actor, draftId);
  if (!entered) return refused("draft");
  const { rights, draft, asker } = entered;
  if (!rights.edit && !rights.review) return refused("right");
  if ((await guestLinks(tx, draftId)).some(({ id }) => id === linkId)) return refused("made");
  const token = newSecret();
  await insertGuestLink(tx, {
    id: linkId,
    draftId,
    tokenDigest: digestOf(token, keys),
    atSeq: (await lastRevision(tx, draftId)).seq,
    forWhom,
    by: asker.personId,
    at: now,
    expiresAt: now + days * DAY_MS,
  });
  await recordAudit(context, {
    organizationId: draft.organizationId,
    action: "guest-link-made",
    subjectId: draftId,
    detail: { link: linkId, days, keys },
  });
  return done({ token });
}

/** Ends a link. Refused `draft`, `right`, and `link` when the draft has no such link. */
export async function stopGuestLink(
  context: Context,
  { draftId, linkId }: { draftId: string; linkId: string },
): Promise<Outcome<{ linkId: string }, "draft" | "right" | "link">> {
  const { tx, now, actor } = context;
  await lockDraft(tx, draftId);
  const entered = await enterDraft(tx, actor, draftId);
  if (!entered) return refused("draft");
  if (!entered.rights.edit && !entered.rights.review) return refused("right");
  const link = (await guestLinks(tx, draftId)).find(({ id }) => id === linkId);
  if (!link) return refused("link");
  if (link.endedAt !== null) return done({ linkId });
  await endGuestLink(tx, { linkId, by: entered.asker.personId, at: now });
  await recordAudit(context, {
    organizationId: entered.draft.organizationId,
    action: "guest-link-ended",
    subjectId: draftId,
    detail: { link: linkId },
  });
  return done({ linkId });
}

/** What a guest reads: one revision of a draft, and one of its lessons. */
export interface GuestPage {
  college: string;
  outline: DraftOutline;
  seq: number;
  /** When that revision was made, and when the link ends. */
  at: number;
  expiresAt: number;
  task: string | null;
  items: ReadableItem[];
  hasKeys: boolean;
  lesson: { slug: string; title: string; blocks: Block[] | null } | null;
}

/**
 * Reads what a guest's link opens. A link that ended, expired or never was answers alike.
 *
 * @param input.address where the request came from, for the limit
 * @returns refused `link`, and `too-many` with `waitSeconds`
 */
export async function readAsGuest(
  app: App,
  input: { token: string; slug: string | null; address: string },
): Promise<Outcome<GuestPage, "link" | "too-many">> {
  const limit = await app.run(STRANGER, (context) => limitRate(context, DOOR, input.address));
  if (!limit.ok) return limit;
  const { db, now } = app.reading(STRANGER);
  const digests = { keys: digestOf(input.token, true), plain: digestOf(input.token, false) };
  const link = await openGuestLink(db, Object.values(digests), now);
  const draft = link && (await draftById(db, link.draftId));
  if (!link || !draft) return refused("link");
  const files = textsOf(await draftFiles(db, draft.id, { seq: link.atSeq }));
  const [revision] = await revisionLog(db, draft.id, {
    ...{ path: null, before: link.atSeq + 1, limit: 1 },
  });
  const outline = outlineOf(files);
  const hasKeys = link.digest === digests.keys;
  const entry = outline.lessons.find(({ slug, isWritten }) => isWritten && slug === input.slug);
  const { around } = await readCatalogAround();
  return done({
    ...{ outline, hasKeys, seq: link.atSeq, expiresAt: link.expiresAt },
    college: draft.organizationName,
    at: revision?.at ?? draft.openedAt,
    task: files.get("practice-task.md") ?? null,
    items: itemsIn(files).map((item) => readableItem(item, { keys: hasKeys })),
    lesson: entry
      ? {
          slug: entry.slug,
          title: entry.title,
          blocks: (await previewLesson(files, around, entry.slug, app.box)).blocks,
        }
      : null,
  });
}
