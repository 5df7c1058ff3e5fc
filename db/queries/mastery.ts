import type { CheckLane, StoredState } from "../../app/learning/check-log";
import type { TryState } from "../../app/mastery/check-rule";
import type { PracticeState } from "../../app/mastery/practice";
import type { Reader, Tx } from "../connect";
import { prepared } from "../prepared";
import type { LearningTables } from "../schema/learning";

interface StateKey {
  registrationId: string;
  personId: string;
  objectiveId: string;
}

/** Stores the hint of practice on one objective. */
export function putPracticeState(
  tx: Tx,
  key: StateKey,
  { belief, n, readyRun }: PracticeState,
  at: number,
): Promise<void> {
  return putState(tx, key, {
    lane: "practice",
    try_id: null,
    ...belief,
    n,
    n_fresh: 0,
    correct: 0,
    ready_run: readyRun,
    critical_missed: 0,
    last_at: at,
  });
}

/** Stores the hint of the latest try, or of the latest retention check, on one objective. */
export function putTryState(
  tx: Tx,
  key: StateKey & { lane: CheckLane; tryId: string },
  { belief, n, nFresh, right, criticalMissed }: TryState,
  at: number,
): Promise<void> {
  return putState(tx, key, {
    lane: key.lane,
    try_id: key.tryId,
    ...belief,
    n,
    n_fresh: nFresh,
    correct: right,
    ready_run: 0,
    critical_missed: criticalMissed ? 1 : 0,
    last_at: at,
  });
}

type StateRow = LearningTables["mastery_state"];

const newestState = prepared((db, row: StateRow) => {
  const { registration_id, person_id, objective_id, ...state } = row;
  return db
    .insertInto("mastery_state")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["registration_id", "objective_id", "lane"]).doUpdateSet(state),
    );
});

async function putState(
  tx: Tx,
  { registrationId, personId, objectiveId }: StateKey,
  state: Omit<StateRow, "registration_id" | "person_id" | "objective_id">,
): Promise<void> {
  await newestState(tx, {
    registration_id: registrationId,
    person_id: personId,
    objective_id: objectiveId,
    ...state,
  });
}

const states = prepared((db, { ids }: { ids: readonly string[] }) =>
  db.selectFrom("mastery_state").selectAll().where("registration_id", "in", ids),
);

/** The stored hints of these registrations, by registration and objective. */
export async function statesOf(
  db: Reader,
  registrationIds: readonly string[],
): Promise<Map<string, Map<string, StoredState>>> {
  const found = new Map<string, Map<string, StoredState>>(
    registrationIds.map((id) => [id, new Map()]),
  );
  if (registrationIds.length === 0) return found;
  for (const row of await states(db, { ids: registrationIds })) {
    const objectives = found.get(row.registration_id);
    const known = objectives?.get(row.objective_id);
    const none = { practice: null, check: null, retention: null };
    const state = known ?? { objectiveId: row.objective_id, ...none };
    if (row.lane === "practice") state.practice = practiceFrom(row);
    else if (row.try_id !== null) state[row.lane] = { tryId: row.try_id, state: tryFrom(row) };
    objectives?.set(row.objective_id, state);
  }
  return found;
}

function practiceFrom(row: StateRow): PracticeState {
  return { belief: { k: row.k, u: row.u }, n: row.n, readyRun: row.ready_run };
}

function tryFrom(row: StateRow): TryState {
  return {
    belief: { k: row.k, u: row.u },
    n: row.n,
    nFresh: row.n_fresh,
    right: row.correct,
    criticalMissed: row.critical_missed === 1,
  };
}
