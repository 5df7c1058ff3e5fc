import { learnerZone, registrationById } from "../../db/queries/learning";
import { criticalMissesOf, registrationsWithMisses } from "../../db/queries/learning-critical";
import { lockPeople } from "../../db/queries/locks";
import type { App } from "../record/app.server";
import { type Context, SYSTEM } from "../record/context.server";
import { askCoach } from "./ask-coach.server";
import { missesToShow, parallelState } from "./critical-miss";
import { readStandings } from "./read-check-standings.server";

const HOUR_MS = 3_600_000;
const BATCH = 100;
/** A miss is looked at from the end of the shortest time for its parallel on, for three days. */
const FROM_HOURS = 72;
const UNTIL_HOURS = 2;

/**
 * A try that only a critical miss held back asks for no coach while its parallel question is open. Once
 * that day is over, and only a coach can open what comes next, they are asked: a job. Returns how many
 * registrations it looked at.
 */
export async function askAfterMisses(app: App): Promise<number> {
  const now = app.now();
  const window = { from: now - FROM_HOURS * HOUR_MS, until: now - UNTIL_HOURS * HOUR_MS };
  let looked = 0;
  for (let after = ""; ; ) {
    const ids = await registrationsWithMisses(app.db, window, { after, limit: BATCH });
    for (const id of ids) await app.run(SYSTEM, (context) => askAbout(context, id));
    looked += ids.length;
    const last = ids.at(-1);
    if (last === undefined) return looked;
    after = last;
  }
}

async function askAbout(context: Context, registrationId: string): Promise<void> {
  const { tx, now } = context;
  const registration = await registrationById(tx, registrationId);
  if (!registration) throw new Error(`There is no registration ${registrationId}.`);
  await lockPeople(tx, [registration.personId]);
  const zone = await learnerZone(tx, registration.personId);
  const standings = await readStandings(tx, registration, now);
  const misses = missesToShow(await criticalMissesOf(tx, registrationId), standings);
  const open = misses.filter(
    ({ miss, answer }) => parallelState(miss, answer, now, zone) === "waiting",
  );
  for (const { objectiveId, door, tries } of standings) {
    const last = tries.at(-1)?.id;
    const missed = misses.some(({ miss }) => miss.tryId === last);
    if (missed && !open.some(({ miss }) => miss.tryId === last))
      await askCoach(context, registration, { objectiveId, door, triesSpent: tries.length });
  }
}
