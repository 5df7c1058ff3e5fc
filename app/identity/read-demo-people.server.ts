import { demoAccounts } from "../../db/queries/identity-accounts";
import { membershipsOf } from "../../db/queries/identity-organizations";
import type { App } from "../record/app.server";
import { SYSTEM } from "../record/context.server";
import type { Membership } from "./roles";

/** Someone of the demo's cast, for the one-press list. */
export interface DemoPerson {
  personId: string;
  name: string;
  memberships: Membership[];
}

/** The demo's people and what they do; null outside the demo. */
export async function readDemoPeople(app: App): Promise<DemoPerson[] | null> {
  if (!app.env.demo) return null;
  const { db } = app.reading(SYSTEM);
  const people = await demoAccounts(db);
  return Promise.all(
    people.map(async ({ personId, name }) => ({
      personId,
      name,
      memberships: await membershipsOf(db, personId),
    })),
  );
}
