import { bookingsAt } from "../../db/queries/observation-booking";
import { insertTrainingChange } from "../../db/queries/observation-sessions";
import { appendToChain } from "../record/append-to-chain.server";
import { dayIn, daysLater, instantAt } from "../record/civil-day";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { newSecret } from "../record/secret.server";
import { fillSeats } from "./fill-seats.server";
import { lockSession } from "./lock-session.server";
import { FACILITATORS } from "./signing";
import { tellOfSession } from "./tell-of-session.server";
import {
  type ChangedSession,
  type ChangeRefusal,
  FURTHEST_DAYS,
  type TrainingSession,
} from "./training";

export interface SessionChange {
  sessionId: string;
  /** How often the session had been changed when the form was opened. */
  seen: number;
  /** Why; everyone booked reads it. */
  reason: string;
  to:
    | { kind: "cancel" }
    | {
        kind: "move";
        day: string;
        time: string;
        minutes: number;
        place: string;
        seats: number | null;
      };
}

/**
 * Moves, resizes or cancels a session that has not begun; a coach or lead of its program may. Everyone
 * booked is told by mail, once, when it is cancelled or its time, length or place is another. More
 * seats go to those who wait. A form sent twice changes once; refuses `changed-meanwhile` when
 * someone else changed it since, and `too-few-seats` below the `seated`.
 */
export async function changeSession(
  context: Context,
  change: SessionChange,
): Promise<Outcome<null, ChangeRefusal>> {
  const locked = await lockSession(context, change.sessionId, FACILITATORS);
  if (!locked.ok) return locked;
  const { session, who } = locked.value;
  const after = applied(session, change);
  if (sameSession(session, after)) return done(null);
  if (session.cancelled) return refused("cancelled");
  if (context.now >= session.startsAt) return refused("begun");
  if (change.seen !== session.changes) return refused("changed-meanwhile");
  const today = dayIn(context.now, session.timeZone);
  const latest = daysLater(today, FURTHEST_DAYS);
  if (after.onDay > latest) return refused("too-far", { earliest: today, latest });
  if (after.startsAt <= context.now) return refused("in-past");
  const bookings = await bookingsAt(context.tx, [session.id]);
  const seated = bookings.filter(({ seatedAt }) => seatedAt !== null).length;
  if (after.seats !== null && after.seats < seated) return refused("too-few-seats", { seated });

  const row = { nth: session.changes + 1, changedBy: who.personId, changedAt: context.now };
  const note = { salt: newSecret(), reason: change.reason };
  await insertTrainingChange(context.tx, after, row, note);
  await appendToChain(context, {
    stream: `org:${session.organizationId}`,
    kind: "training-change",
    refId: session.id,
    payload: { ...after, ...row, reason: change.reason },
    salt: note.salt,
  });
  if (after.cancelled || !sameHour(session, after))
    for (const { email } of bookings)
      await tellOfSession(context, after, {
        to: email,
        template: after.cancelled ? "session-cancelled" : "session-moved",
        reason: change.reason,
      });
  if (!after.cancelled) await fillSeats(context, after);
  return done(null);
}

function applied(before: ChangedSession, { to }: SessionChange): TrainingSession {
  const { changes: _changes, changedBecause: _because, ...session } = before;
  if (to.kind === "cancel") return { ...session, cancelled: true };
  const { day, time, minutes, place, seats } = to;
  const startsAt = instantAt(day, time, session.timeZone);
  return { ...session, startsAt, onDay: day, minutes, place, seats };
}

function sameHour(a: TrainingSession, b: TrainingSession): boolean {
  return a.startsAt === b.startsAt && a.minutes === b.minutes && a.place === b.place;
}

function sameSession(a: TrainingSession, b: TrainingSession): boolean {
  return sameHour(a, b) && a.seats === b.seats && a.cancelled === b.cancelled;
}
