import {
  type ClearanceEntry,
  recordClearance,
} from "../../app/placement/clearances/record-clearance.server";
import { refreshHints } from "../../app/placement/hints/refresh-hints.server";
import { SYSTEM } from "../../app/record/context.server";
import { localMails } from "../../db/queries/identity-mail";
import { placeInSteps } from "./place-in-steps";
import { addPerson } from "./placement-world";
import type { World } from "./world";

const CARD: Omit<ClearanceEntry, "personId"> = {
  type: "az_ivp_card",
  state: "cleared",
  on: "2026-10-01",
  validThrough: null,
  custody: "agency",
};
/** An opening of many places that began before today. */
export const BEGAN = { startsOn: "2026-10-05", slots: 20, besideOthers: true };

/** Ways to bring a program's people to where a lead looks at them. */
export function deskOf(world: () => World) {
  let people = 0;
  const clear = (personId: string, changes: Partial<ClearanceEntry> = {}) =>
    world().run("adjudicator", (c) => recordClearance(c, { personId, ...CARD, ...changes }));
  /** A corps member with a card; without one for null. */
  async function member(changes: Partial<ClearanceEntry> | null = {}): Promise<string> {
    const id = `member-${String(++people).padStart(2, "0")}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    if (changes) await clear(id, changes);
    return id;
  }
  async function placed(openingId: string, changes: Partial<ClearanceEntry> = {}) {
    const personId = await member(changes);
    const outcome = await world().run("lead", (c) =>
      placeInSteps(c, { openingId, personId, key: personId }),
    );
    if (!outcome.ok) throw new Error(outcome.reason);
    return personId;
  }
  return {
    clear,
    member,
    placed,
    refresh: () => refreshHints(world().app, "test"),
    /** Letters that went out so far, newest first. */
    letters: async () => {
      await world().app.settle();
      const all = await localMails(world().app.db, 1000);
      return all.map(({ to, mail }) => ({ to, ...(mail as { template: string; names: object }) }));
    },
  };
}
