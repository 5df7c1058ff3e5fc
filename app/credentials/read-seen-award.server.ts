import { awardById } from "../../db/queries/credentials";
import { visibilitiesChosen } from "../../db/queries/credentials-visibility";
import { accountOf } from "../../db/queries/identity-accounts";
import { membershipsOf, organizationById } from "../../db/queries/identity-organizations";
import { ageDatesOf } from "../../db/queries/placement-facts";
import { isErased } from "../../db/queries/privacy";
import type { Reading } from "../record/context.server";
import type { Award } from "./award-record";
import { dayOf } from "./civil-day";
import { mayRevoke } from "./revocation";
import { mayChoose, type Visibility, visibilityNow } from "./visibility";

/** As age facts name it. */
const OF_AGE = "18";

/** An award as one reader may see it. */
export interface SeenAward {
  award: Award;
  /** Its holder, somebody who may revoke it, or anyone else with its link. */
  seenAs: "holder" | "issuer" | "anyone";
  visibility: Visibility;
  /** Whether its holder is of age and may change that. */
  mayChoose: boolean;
  /** For the holder and the issuer; for anyone else only where the holder made it public. */
  holderName: string | null;
  /** The issuer's zone. */
  zone: string;
}

/**
 * An award by its unlisted id, as this reader may see it; null when there is none, and where a
 * private one is not theirs. `withdrawn`: its holder is erased, and only that it is gone may be said.
 */
export async function readSeenAward(
  reading: Reading,
  id: string,
): Promise<SeenAward | "withdrawn" | null> {
  const { db, now, actor } = reading;
  const award = await awardById(db, id);
  if (award === null) return null;
  const { organizationId } = award.facts;
  const account = await accountOf(db, award.personId);
  if (account === null && (award.status.kind === "revoked" || (await isErased(db, award.personId))))
    return "withdrawn";
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const seenAs =
    actor.personId === award.personId
      ? "holder"
      : mayRevoke(held, organizationId)
        ? "issuer"
        : "anyone";
  const zone = (await organizationById(db, organizationId))?.timeZone ?? "UTC";
  const facts = {
    chosen: (await visibilitiesChosen(db, [id])).get(id) ?? null,
    adultOn: await adultOn(reading, award.personId),
    issuedOn: award.issuedOn,
    today: dayOf(now, zone),
  };
  const visibility = visibilityNow(facts);
  if (visibility === "private" && seenAs === "anyone") return null;
  const namesHolder = seenAs !== "anyone" || visibility === "public";
  return {
    award,
    seenAs,
    visibility,
    mayChoose: mayChoose(facts),
    holderName: namesHolder ? (account?.name ?? null) : null,
    zone,
  };
}

/** The day from which a person is of age; null where none is recorded, as for adults. */
export async function adultOn({ db, now }: Reading, personId: string): Promise<string | null> {
  const dates = await ageDatesOf(db, personId, now);
  return dates.find(({ age }) => age === OF_AGE)?.on ?? null;
}
