import { legalHoldOn, openErasureRequest } from "../../db/queries/privacy";
import type { Reading } from "../record/context.server";
import { mayCareFor } from "./ask-erasure.server";
import { lastBackupGoneAt } from "./erasure";

/** How things stand with erasing someone. Instants are epoch milliseconds. */
export interface ErasureStanding {
  /** Null while nobody asked. */
  asked: { at: number; dueAt: number; lastBackupGoneAt: number; byThemself: boolean } | null;
  isHeld: boolean;
}

/** How things stand with erasing someone. */
export async function readErasure({ db }: Reading, personId: string): Promise<ErasureStanding> {
  const open = await openErasureRequest(db, personId);
  return {
    asked: open && {
      at: open.askedAt,
      dueAt: open.dueAt,
      lastBackupGoneAt: lastBackupGoneAt(open.dueAt),
      byThemself: open.askedBy === personId,
    },
    isHeld: (await legalHoldOn(db, personId)) !== null,
  };
}

/** The same as whoever may ask for it reads it. */
export interface PersonErasure extends ErasureStanding {
  person: { personId: string; name: string };
  /** Why nothing may be erased; null while something may. */
  hold: { at: number; reason: string | null } | null;
}

/** How things stand with someone else, for whoever may ask that they be erased; null for anyone else. */
export async function readPersonErasure(
  reading: Reading,
  personId: string,
): Promise<PersonErasure | null> {
  const cared = await mayCareFor(reading, personId);
  if (cared === null) return null;
  const hold = await legalHoldOn(reading.db, personId);
  return {
    ...(await readErasure(reading, personId)),
    person: { personId, name: cared.name },
    hold: hold && { at: hold.at, reason: hold.reason },
  };
}
