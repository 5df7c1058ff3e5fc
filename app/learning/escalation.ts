/** How far a coach task has come: its owner, the backup, the program's lead. */
export const stages = ["coach", "backup", "lead"] as const;
export type Stage = (typeof stages)[number];

/** Why someone has a task: it was asked, there is no coach, days went by, or the one before left. */
export type Because = "asked" | "no-coach" | "days" | "left";

const DAY_MS = 24 * 3_600_000;
/** A task that nobody did goes on after this long: from the coach to the backup, then to the lead. */
export const MOVES_AFTER_DAYS = 3;

/** Who can take a task in a program, each in their turn; never the learner. */
export interface Helpers {
  coaches: readonly string[];
  leads: readonly string[];
}

/** Who has a task, since when, and when it goes to whom. Instants are epoch milliseconds. */
export interface Holding {
  stage: Stage;
  holderId: string;
  /** Who gets it next, of the coaches and of the leads; null where there is none. */
  backupId: string | null;
  leadId: string | null;
  because: Because;
  since: number;
  /** Null with the lead, where it stays. */
  movesAt: number | null;
}

/**
 * Who has a new task: the first coach, with the second as backup; in a program without a coach its
 * lead, at once. Null where there is neither.
 */
export function firstHolding({ coaches, leads }: Helpers, now: number): Holding | null {
  const [coach, backup = null] = coaches;
  const [lead = null] = leads;
  if (coach !== undefined)
    return held({ stage: "coach", holderId: coach, backupId: backup, leadId: lead }, "asked", now);
  return lead === null ? null : leadHolds(lead, "no-coach", now);
}

/**
 * Who has it next: after the coach the backup, then the lead. A holder who left (is no helper now) is
 * followed at once; otherwise only when `movesAt` has come. Null when it stays where it is.
 */
export function nextHolding(current: Holding, helpers: Helpers, now: number): Holding | null {
  const { coaches, leads } = helpers;
  const stillHere = (current.stage === "lead" ? leads : coaches).includes(current.holderId);
  const isDue = current.movesAt !== null && now >= current.movesAt;
  if (stillHere && !isDue) return null;
  const because: Because = stillHere ? "days" : "left";
  const others = coaches.filter((one) => one !== current.holderId);
  const backup = others.find((one) => one === current.backupId) ?? others[0];
  const [lead = null] = leads;
  if (backup !== undefined && (current.stage === "coach" || (lead === null && !stillHere)))
    return held({ stage: "backup", holderId: backup, backupId: null, leadId: lead }, because, now);
  return lead === null ? null : leadHolds(lead, because, now);
}

function leadHolds(lead: string, because: Because, now: number): Holding {
  return {
    stage: "lead",
    holderId: lead,
    backupId: null,
    leadId: null,
    because,
    since: now,
    movesAt: null,
  };
}

function held(
  who: Pick<Holding, "stage" | "holderId" | "backupId" | "leadId">,
  because: Because,
  now: number,
): Holding {
  return { ...who, because, since: now, movesAt: now + MOVES_AFTER_DAYS * DAY_MS };
}
