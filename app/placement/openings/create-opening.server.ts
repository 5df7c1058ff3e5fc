import { organizationById } from "../../../db/queries/identity-organizations";
import { insertOpening } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { ruleOwners } from "../../../db/queries/rules";
import { daysLater } from "../../record/civil-day";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { holdsRoleIn } from "../check-rights.server";
import { type Day, localDay } from "../gate/days";
import { nameOf } from "../gate/layers";
import {
  LONGEST_DAYS,
  MAX_SLOTS,
  MOST_STUDENTS,
  MOST_TUTORED,
  type OpeningRefusal,
  type OpeningRole,
  START_DAYS,
} from "./opening";
import { type Schedule, WEEKDAYS } from "./schedule";

export interface NewOpening {
  programId: string;
  schoolId: string;
  title: string;
  role: OpeningRole;
  layers: readonly string[];
  startsOn: Day;
  endsOn: Day;
  slots: number;
  accompanied: boolean;
  besideOthers: boolean;
  /** Absent: it takes its days whole. */
  schedule?: Schedule;
}

/**
 * Opens a school's need. Only a lead of the program. Its rule layers are shared ones
 * and the program's own; later only `publish` and `change-opening-layers` move them.
 */
export async function createOpening(
  context: Context,
  input: NewOpening,
): Promise<Outcome<{ id: string }, OpeningRefusal>> {
  const { actor, tx } = context;
  const leads = await holdsRoleIn(tx, actor, input.programId, "program_lead");
  if (!leads || actor.personId === null) return refused("not-your-program");
  const school = await organizationById(tx, input.schoolId);
  if (school?.kind !== "school") return refused("no-school");
  if (input.layers.length === 0) return refused("no-layers");
  const owners = await ruleOwners(tx);
  const published = (await ruleSets(tx, input.layers)).filter(({ id }) =>
    [undefined, input.programId].includes(owners.get(nameOf(id))),
  );
  const unknown = input.layers.find((id) => !published.some((ruleSet) => ruleSet.id === id));
  if (unknown !== undefined) return refused("unknown-layer", { layer: unknown });
  const days = judgeDays(input, localDay(context.now, school.timeZone));
  if (!days.ok) return days;
  if (input.slots < 1 || input.slots > MAX_SLOTS) return refused("too-many-slots");
  const week = judgeWeek(input);
  if (!week.ok) return week;

  const id = context.newId();
  await insertOpening(tx, {
    ...input,
    schedule: input.schedule ?? null,
    id,
    createdBy: actor.personId,
    createdAt: context.now,
  });
  await recordAudit(context, {
    organizationId: input.programId,
    action: "opening-created",
    subjectId: id,
    detail: { school: input.schoolId, slots: input.slots, layers: [...input.layers] },
  });
  return done({ id });
}

/** Whether this makes a week, in which a tutor has at most 4 students at a time. */
function judgeWeek({
  schedule,
  role,
}: Pick<NewOpening, "schedule" | "role">): Outcome<null, OpeningRefusal> {
  if (!schedule) return done(null);
  const { weekdays, from, to, students } = schedule;
  if (!WEEKDAYS.some((weekday) => weekdays.includes(weekday))) return refused("no-weekdays");
  if (from >= to) return refused("hours-backwards");
  const most = role === "tutor" ? MOST_TUTORED : MOST_STUDENTS;
  const fits = students === null || (students >= 1 && students <= most);
  return fits ? done(null) : refused("too-many-students", { most });
}

/** Whether an opening can have these days, seen from today in the school's zone. */
function judgeDays(
  { startsOn, endsOn }: Pick<NewOpening, "startsOn" | "endsOn">,
  today: Day,
): Outcome<null, OpeningRefusal> {
  const starts = {
    earliest: daysLater(today, -START_DAYS.back),
    latest: daysLater(today, START_DAYS.ahead),
  };
  if (startsOn < starts.earliest || startsOn > starts.latest) return refused("starts-far", starts);
  if (endsOn < startsOn) return refused("ends-before-start");
  const ends = { earliest: today, latest: daysLater(startsOn, LONGEST_DAYS) };
  return endsOn < ends.earliest || endsOn > ends.latest ? refused("ends-far", ends) : done(null);
}
