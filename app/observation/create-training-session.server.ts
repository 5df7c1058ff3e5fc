import { organizationById } from "../../db/queries/identity-organizations";
import { insertTrainingSession } from "../../db/queries/observation-sessions";
import { organizationsWhere } from "../identity/roles";
import { answerOnce } from "../record/answer-once.server";
import { canonicalJson, sha256 } from "../record/canonical";
import { dayIn, daysLater, instantAt } from "../record/civil-day";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { sealRow } from "../record/seal-row.server";
import { readSigner } from "./read-standing.server";
import { FACILITATORS } from "./signing";
import { FURTHEST_DAYS, type Mode, type SessionRefusal } from "./training";

export interface SessionForm {
  /** Names the form, so that sending it twice makes one session. */
  key: string;
  organizationId: string;
  title: string;
  mode: Mode;
  /** Civil day and time of day (`HH:MM`) of the start, in the program's zone. */
  day: string;
  time: string;
  /** How long it lasts, 1 to `LONGEST_MINUTES`. */
  minutes: number;
  place: string;
  /** How many may come, 1 to `MOST_SEATS`; null or absent for as many as like. */
  seats?: number | null;
}

/**
 * Creates a training session of a program; its coach or lead may. Its start is up to a year away,
 * also back: training that took place before people were invited counts too. The day and zone are
 * kept with the session, so that a program that moves changes nothing that was attended.
 */
export async function createTrainingSession(
  context: Context,
  form: SessionForm,
): Promise<Outcome<{ id: string }, SessionRefusal>> {
  const facilitator = await readSigner(context);
  const organization = await organizationById(context.tx, form.organizationId);
  const theirs = organizationsWhere(facilitator.memberships, FACILITATORS);
  if (organization?.kind !== "program" || !theirs.includes(organization.id))
    return refused("not-your-program");
  const today = dayIn(context.now, organization.timeZone);
  const [earliest, latest] = [daysLater(today, -FURTHEST_DAYS), daysLater(today, FURTHEST_DAYS)];
  if (form.day < earliest || form.day > latest) return refused("too-far", { earliest, latest });

  const { answer } = await answerOnce(
    context,
    { key: sha256(canonicalJson(["session", { ...form }])), action: "create-training-session" },
    async () => {
      const id = context.newId();
      await insertTrainingSession(context.tx, {
        id,
        organizationId: organization.id,
        type: "preservice",
        mode: form.mode,
        title: form.title,
        startsAt: instantAt(form.day, form.time, organization.timeZone),
        onDay: form.day,
        minutes: form.minutes,
        place: form.place,
        timeZone: organization.timeZone,
        seats: form.seats ?? null,
        createdBy: facilitator.personId,
        createdAt: context.now,
      });
      const { id: organizationId } = organization;
      await sealRow(context, { organizationId, table: "training_session", id });
      return { id };
    },
  );
  return done(answer);
}
