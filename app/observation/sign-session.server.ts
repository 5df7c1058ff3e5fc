import { insertSignOff, signOffsOf } from "../../db/queries/observation-sign-off";
import { appendToChain } from "../record/append-to-chain.server";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { sealRow } from "../record/seal-row.server";
import { lockSession } from "./lock-session.server";
import { readSheetRows } from "./read-sheet.server";
import { isOn, type SignOffRefusal, unmarked } from "./sign-off";
import { FACILITATORS } from "./signing";

/**
 * Closes a session's sheet: who signed, when, and what it said. Everyone with a seat and everyone who
 * checked in has minutes by then (0 for who was not there), and whoever is on the sheet does not sign
 * it. Minutes change afterwards only by a correction with its reason. Refuses `already-signed` with
 * `signer` when another facilitator was first; signing twice oneself is one signature.
 */
export async function signSession(
  context: Context,
  { sessionId }: { sessionId: string },
): Promise<Outcome<null, SignOffRefusal>> {
  const locked = await lockSession(context, sessionId, FACILITATORS);
  if (!locked.ok) return locked;
  const { session, who } = locked.value;
  const before = (await signOffsOf(context.tx, [sessionId])).get(sessionId);
  if (before)
    return before.signedBy === who.personId
      ? done(null)
      : refused("already-signed", { signer: before.signer });
  if (session.cancelled) return refused("cancelled");
  if (context.now < session.startsAt) return refused("not-begun");
  const rows = await readSheetRows(context.tx, session);
  if (isOn(rows, who.ids)) return refused("own-evidence");
  const missing = unmarked(rows);
  if (missing.length > 0)
    return refused("unmarked", { names: missing.map(({ name }) => name).join(", ") });

  const marked = rows.flatMap(({ personId, minutes }) =>
    minutes === null ? [] : [{ personId, minutes }],
  );
  const signOff = {
    sessionId,
    signedBy: who.personId,
    signedAt: context.now,
    people: marked.filter(({ minutes }) => minutes > 0).length,
    minutes: marked.reduce((sum, { minutes }) => sum + minutes, 0),
  };
  await insertSignOff(context.tx, signOff);
  const { organizationId } = session;
  await sealRow(context, { organizationId, table: "training_sign_off", id: sessionId });
  await appendToChain(context, {
    stream: `org:${session.organizationId}`,
    kind: "training-sign-off",
    refId: sessionId,
    payload: { ...signOff, marked },
  });
  return done(null);
}
