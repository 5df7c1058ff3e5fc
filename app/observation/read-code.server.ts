import { codeOf } from "../../db/queries/observation-sign-off";
import type { Reading } from "../record/context.server";
import { isCheckingIn } from "./booking";
import { readSession } from "./read-sessions.server";
import type { TrainingSession } from "./training";

export interface CodeSheet {
  session: TrainingSession;
  /** The code that holds, while it can be used; null otherwise. */
  code: { nth: number; code: string } | null;
  /** People check in now. */
  open: boolean;
}

/** A session's check-in code, for a facilitator of its program; null for anyone else. */
export async function readCode(reading: Reading, sessionId: string): Promise<CodeSheet | null> {
  const sheet = await readSession(reading, sessionId);
  if (!sheet?.facilitates) return null;
  const open = isCheckingIn(sheet.session, reading.now);
  return {
    session: sheet.session,
    code: open ? await codeOf(reading.db, sessionId) : null,
    open,
  };
}
