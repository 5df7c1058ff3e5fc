import { sql } from "kysely";

/**
 * What a person is called, where a query joins `account` and `unclaimed_person as unclaimed` from the
 * left: as their account says, or, before they have one, as the list said that brought them in. Empty
 * once erased.
 */
export const PERSON_NAME = sql<string>`coalesce(account.name, unclaimed.name, '')`;
