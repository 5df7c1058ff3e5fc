import {
  endLinks,
  insertLink,
  type LinkPurpose,
  linkById,
  type MailedLink,
  spendLink,
} from "../../db/queries/identity-links";
import type { Context, Reading } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { LINK_LIFE_MS, type LinkState, linkState } from "./link-life";
import type { Mail } from "./mail";
import { enqueueMail } from "./send-mail.server";

interface NewLink {
  purpose: LinkPurpose;
  email: string;
  personId: string | null;
  invitationId?: string;
  /** What becomes true when the link is used. */
  pending?: unknown;
}

type LinkLetter = Pick<Mail, "template" | "names" | "language">;

/** Writes a link and the letter that carries it; earlier links for the same thing stop working. */
export async function mailLink(
  context: Context,
  letter: LinkLetter,
  link: NewLink,
): Promise<string> {
  const { purpose, email } = link;
  const id = await writeLink(context, link);
  await enqueueMail(context, { ...letter, to: email, link: { purpose, id } });
  return id;
}

/**
 * Writes a letter that says why there is no link. It takes every step of `mailLink`, so that the time
 * taken does not tell who has an account (I7): the link is written too, and stands in no letter.
 */
export async function mailNoLink(
  context: Context,
  letter: LinkLetter,
  link: NewLink,
): Promise<void> {
  await writeLink(context, link);
  await enqueueMail(context, { ...letter, to: link.email, link: null });
}

async function writeLink(
  context: Context,
  { purpose, email, personId, invitationId, pending = {} }: NewLink,
): Promise<string> {
  const id = context.newId();
  // Nobody has links to end; looking for them takes as long.
  await endLinks(context.tx, { personId: personId ?? "" }, purpose, context.now);
  if (invitationId !== undefined) {
    await endLinks(context.tx, { invitationId }, purpose, context.now);
  }
  await insertLink(context.tx, {
    id,
    purpose,
    email,
    personId,
    invitationId: invitationId ?? null,
    pending,
    createdAt: context.now,
    expiresAt: context.now + LINK_LIFE_MS[purpose],
  });
  return id;
}

/** Whether a link still works, without using it: what the page behind it says first. */
export async function readLink(
  { db, now }: Pick<Reading, "db" | "now">,
  linkId: string | null,
  purposes: readonly LinkPurpose[],
): Promise<{ state: LinkState; link: MailedLink | null }> {
  const link = linkId === null ? null : await linkById(db, linkId);
  return { state: linkState(link, purposes, now), link };
}

/** Uses a link up, in the transaction of what it makes true. Of two at once, one gets `used`. */
export async function takeLink(
  { tx, now }: Pick<Context, "tx" | "now">,
  linkId: string | null,
  purposes: readonly LinkPurpose[],
): Promise<Outcome<MailedLink, Exclude<LinkState, "open">>> {
  const { state, link } = await readLink({ db: tx, now }, linkId, purposes);
  if (state !== "open" || !link) return refused(state === "open" ? "unknown" : state);
  return (await spendLink(tx, link.id, now)) ? done(link) : refused("used");
}
