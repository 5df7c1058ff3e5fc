import { enqueueMail, textAt } from "../identity/send-mail.server";
import type { Context } from "../record/context.server";
import { sessionTimes } from "./session-times";
import type { TrainingSession } from "./training";

interface Letter {
  to: string;
  template: "session-seat" | "session-moved" | "session-cancelled";
  /** Why; typed by who changed it. */
  reason?: string;
}

/** Writes someone a letter about a session, with its day and time in the session's own zone. */
export async function tellOfSession(
  context: Context,
  session: TrainingSession,
  { to, template, reason }: Letter,
): Promise<void> {
  const t = await textAt(context.tx, to);
  await enqueueMail(context, {
    to,
    template,
    names: {
      session: session.title,
      when: t("session.list.when", sessionTimes(session, t)),
      place: session.place,
      ...(reason !== undefined && { reason }),
    },
    page: `/sessions/${session.id}`,
    link: null,
  });
}
