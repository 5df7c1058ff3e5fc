import { demoAccounts } from "../../db/queries/identity-accounts";
import { membershipsOf } from "../../db/queries/identity-organizations";
import type { App } from "../record/app.server";
import { SYSTEM } from "../record/context.server";
import { type Membership, ROLES } from "./roles";

/** Someone of the demo's cast, for the one-press list. */
export interface DemoPerson {
  personId: string;
  name: string;
  memberships: Membership[];
}

/** The demo's people and what they do, learners first, then by name; null outside the demo. */
export async function readDemoPeople(app: App): Promise<DemoPerson[] | null> {
  if (!app.env.demo) return null;
  const { db } = app.reading(SYSTEM);
  const people = await demoAccounts(db);
  const cast = await Promise.all(
    people.map(async ({ personId, name }) => ({
      personId,
      name,
      memberships: await membershipsOf(db, personId),
    })),
  );
  return cast.sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, "en"));
}

function rankOf({ memberships }: DemoPerson): number {
  return Math.min(ROLES.length, ...memberships.map(({ role }) => ROLES.indexOf(role)));
}
