import { type KeyEvent, keyEvents, keysOf } from "../../db/queries/credentials-keys";
import { countSignedAgain, countToResign } from "../../db/queries/credentials-resigning";
import { listsOf } from "../../db/queries/credentials-status";
import { organizationById } from "../../db/queries/identity-organizations";
import { openKeyReports } from "../../db/queries/key-reports";
import { namesOf } from "../../db/queries/rules";
import type { Reading } from "../record/context.server";
import { isSamePerson } from "../record/same-person.server";
import type { KeyReportReason } from "./key-report";
import { hasSigned, type KeyState, mayActivateFrom } from "./organization-key";
import type { KeyAlgorithm } from "./public-key";

/** How far a compromise drill has come. */
export interface DrillProgress {
  /** Credentials signed again under their own ids, and those still to do. */
  signedAgain: number;
  left: number;
  /** Earners who were written to. */
  told: number;
}

/** A key of an organization as operators see it: never its material. Instants are epoch milliseconds. */
export interface ShownKey {
  kid: string;
  algorithm: KeyAlgorithm;
  state: KeyState;
  createdAt: number;
  stateAt: number;
  /** Every move that was written down, oldest first. */
  events: KeyEvent[];
  /** Of a compromised key only. */
  drill: DrillProgress | null;
}

/** What an operator says of a key, as it waits for a second one. */
export interface ShownReport {
  kid: string;
  reason: KeyReportReason;
  by: string;
  at: number;
  /** The reader said it, under this account or another: somebody else confirms it. */
  mine: boolean;
}

export interface OrganizationKeys {
  organization: { id: string; name: string; timeZone: string };
  /** Newest first. */
  keys: ShownKey[];
  /** From when on the staged pair may be activated, and whether that is now; null without one. */
  staged: { from: number; isDue: boolean } | null;
  lists: { all: number; signed: number };
  /** Oldest first. */
  reports: ShownReport[];
}

/** An organization's keys with what became of each; null when there is no such organization. */
export async function readKeys(
  { db, now, actor }: Pick<Reading, "db" | "now" | "actor">,
  organizationId: string,
): Promise<OrganizationKeys | null> {
  const organization = await organizationById(db, organizationId);
  if (organization === null) return null;
  const keys = await keysOf(db, organizationId);
  const events = await keyEvents(
    db,
    organizationId,
    keys.map(({ kid }) => kid),
  );
  const shown: ShownKey[] = [];
  for (const key of keys.toReversed()) {
    const { kid, algorithm, state, createdAt, stateAt } = key;
    const own = events.filter((event) => event.kid === kid);
    const isDrill = state === "compromised" && hasSigned(own);
    const left = isDrill ? await countToResign(db, key) : 0;
    const drill = isDrill ? { ...(await countSignedAgain(db, key)), left } : null;
    shown.push({ kid, algorithm, state, createdAt, stateAt, events: own, drill });
  }
  const [staged] = keys.filter(({ state }) => state === "staged");
  const from = staged ? mayActivateFrom(staged) : null;
  const lists = await listsOf(db, organizationId);
  const open = await openKeyReports(db, organizationId);
  const names = await namesOf(
    db,
    open.map(({ askedBy }) => askedBy),
  );
  const reports: ShownReport[] = [];
  for (const { kid, reason, askedBy, askedAt: at } of open) {
    const mine = await isSamePerson(db, actor.personId, askedBy);
    reports.push({ kid, reason, by: names.get(askedBy) ?? "", at, mine });
  }
  const { id, name, timeZone } = organization;
  return {
    organization: { id, name, timeZone },
    keys: shown,
    staged: from === null ? null : { from, isDue: now >= from },
    lists: { all: lists.length, signed: lists.filter(({ isSigned }) => isSigned).length },
    reports,
  };
}
