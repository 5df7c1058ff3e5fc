import { insertCheckIn } from "../../db/queries/observation-booking";
import { codeOf } from "../../db/queries/observation-sign-off";
import type { Context } from "../record/context.server";
import { limitRate, type RateRule } from "../record/limit-rate.server";
import { done, type Outcome, refused } from "../record/outcome";
import { type CheckInRefusal, codeHours, digitsOf, isCheckingIn } from "./booking";
import { lockSession } from "./lock-session.server";

const MINUTE_MS = 60_000;
/** Six digits and ten tries a quarter of an hour: guessing one code takes years. */
const TRIES: RateRule = { door: "check-in", most: 10, windowMs: 15 * MINUTE_MS };

/**
 * Says that the acting corps member is in the room, by the code that is said aloud there. It proves
 * presence and gives no minutes: those come from the facilitator. Without a booking it counts too,
 * for who just walks in. Refuses `not-open` outside of half an hour before the start until the end,
 * with `from` and `until`; `too-many` wrong codes with `waitSeconds`.
 */
export async function checkIn(
  context: Context,
  { sessionId, code }: { sessionId: string; code: string },
): Promise<Outcome<null, CheckInRefusal>> {
  const locked = await lockSession(context, sessionId, ["corps_member"]);
  if (!locked.ok) return locked;
  const { session, who } = locked.value;
  if (session.cancelled) return refused("cancelled");
  if (!isCheckingIn(session, context.now)) return refused("not-open", codeHours(session));
  const tried = await limitRate(context, TRIES, `${sessionId}:${who.personId}`);
  if (!tried.ok) return tried;
  const holds = await codeOf(context.tx, sessionId);
  if (holds === null || digitsOf(code) !== holds.code) return refused("wrong-code");
  await insertCheckIn(context.tx, { sessionId, personId: who.personId, at: context.now });
  return done(null);
}
