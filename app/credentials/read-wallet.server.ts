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
  const { db, actor } = reading;
  if (actor.personId === null) return [];
  const held = await awardsToday(reading, actor.personId);
  const adult = await adultOn(reading, actor.personId);
  const chosen = await visibilitiesChosen(
    db,
    held.map(({ award }) => award.id),
  );
  return held.map(({ award, today }) => {
    const { id, issuedOn, validThrough, definition } = award;
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

/** One award of somebody, as their program sees it. */
export type SeenStanding = Pick<
  OwnAward,
  "id" | "badge" | "issuedOn" | "validThrough" | "standing"
>;

/** What someone was awarded, newest first, for their program; the caller has checked that it is. */
export async function readStandings(reading: Reading, personId: string): Promise<SeenStanding[]> {
  return (await awardsToday(reading, personId)).map(({ award, today }) => ({
    id: award.id,
    badge: badgeWords(award),
    issuedOn: award.issuedOn,
    validThrough: award.validThrough,
    standing: standingOf(award, today),
  }));
}

/** The awards of a person, each with the day that it is where its issuer is. */
async function awardsToday({ db, now }: Reading, personId: string) {
  const awards = await awardsOf(db, personId);
  const zones = new Map<string, string>();
  for (const { facts } of awards) {
    if (zones.has(facts.organizationId)) continue;
    const issuer = await organizationById(db, facts.organizationId);
    zones.set(facts.organizationId, issuer?.timeZone ?? "UTC");
  }
  return awards.map((award) => ({
    award,
    today: dayOf(now, zones.get(award.facts.organizationId) ?? "UTC"),
  }));
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
