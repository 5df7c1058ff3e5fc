import { awardsOf } from "../../db/queries/credentials";
import { visibilitiesChosen } from "../../db/queries/credentials-visibility";
import { organizationById } from "../../db/queries/identity-organizations";
import { daysLater } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import type { Award } from "./award-record";
import { type BadgeWords, badgeWords } from "./badge";
import { dayOf } from "./civil-day";
import { adultOn } from "./read-seen-award.server";
import { mayChoose, type Visibility, visibilityNow } from "./visibility";

/** How an award stands on a day. */
export type Standing = "being-signed" | "issued" | "expired" | "superseded" | "revoked";

/** One of the reader's own awards. Days are civil days of the issuer's zone. */
export interface OwnAward {
  id: string;
  badge: BadgeWords;
  achievementId: string;
  issuedOn: string;
  validThrough: string | null;
  standing: Standing;
  /** When it may be renewed by the shorter way; null when it is not, or no more. */
  renewal: { opensOn: string; isOpen: boolean } | null;
  visibility: Visibility;
  mayChoose: boolean;
}

/** Everything that the reader was ever awarded, newest first. */
export async function readWallet(reading: Reading): Promise<OwnAward[]> {
  const { db, now, actor } = reading;
  if (actor.personId === null) return [];
  const awards = await awardsOf(db, actor.personId);
  const adult = await adultOn(reading, actor.personId);
  const chosen = await visibilitiesChosen(
    db,
    awards.map(({ id }) => id),
  );
  const zones = new Map<string, string>();
  for (const { facts } of awards) {
    if (zones.has(facts.organizationId)) continue;
    const issuer = await organizationById(db, facts.organizationId);
    zones.set(facts.organizationId, issuer?.timeZone ?? "UTC");
  }
  return awards.map((award) => {
    const { id, issuedOn, validThrough, definition, facts } = award;
    const today = dayOf(now, zones.get(facts.organizationId) ?? "UTC");
    const known = { chosen: chosen.get(id) ?? null, adultOn: adult, issuedOn, today };
    return {
      id,
      badge: badgeWords(award),
      achievementId: definition.id,
      issuedOn,
      validThrough,
      standing: standingOf(award, today),
      renewal: renewalOn(award, today),
      visibility: visibilityNow(known),
      mayChoose: mayChoose(known),
    };
  });
}

function standingOf({ status, validThrough }: Award, today: string): Standing {
  if (status.kind === "revoked") return status.reason === "superseded" ? "superseded" : "revoked";
  if (status.kind === "being-signed") return "being-signed";
  return validThrough !== null && validThrough < today ? "expired" : "issued";
}

/** The window stays open after the last good day; what was taken back or renewed has none. */
function renewalOn(
  { status, validThrough, definition }: Award,
  today: string,
): OwnAward["renewal"] {
  if (status.kind !== "issued" || validThrough === null || !definition.renewal) return null;
  const opensOn = daysLater(validThrough, -definition.renewal.opens_days);
  return { opensOn, isOpen: opensOn <= today };
}
