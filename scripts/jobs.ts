import { hostname } from "node:os";
import type { Logger } from "pino";
import { refreshStatusLists } from "../app/credentials/publish-status-list.server";
import { remindOfExpiry } from "../app/credentials/remind-expiry.server";
import { eraseDue } from "../app/identity/erase-person.server";
import { retain } from "../app/identity/retain.server";
import { askAfterMisses } from "../app/learning/ask-after-misses.server";
import { measureLessons } from "../app/learning/measure-lessons.server";
import { moveCoachTasks } from "../app/learning/move-coach-tasks.server";
import { remindOfRetention } from "../app/learning/remind-retention.server";
import { endRuns } from "../app/placement/bulk/carry-out-run.server";
import { enrolEveryone } from "../app/placement/enrolments/enrol-joined.server";
import { askGuardiansAgain } from "../app/placement/guardians/ask-guardians-again.server";
import { refreshHints } from "../app/placement/hints/refresh-hints.server";
import { endUploads } from "../app/placement/roster/use-upload.server";
import type { App } from "../app/record/app.server";
import { SYSTEM } from "../app/record/context.server";
import { sayFault } from "../app/record/say-fault";
import { CHECKPOINT_EVERY_MS, writeCheckpoint } from "../app/record/write-checkpoint.server";
import { sendDigests } from "../app/reporting/digest/send-digests.server";
import { remindOfSurveys } from "../app/reporting/survey/open-survey.server";
import { restBeside } from "./rest-beside";

const SWEEP_EVERY_MS = 5_000;
/** Lists are signed anew once a day; looking each hour keeps every copy well inside its three days. */
const LISTS_EVERY_MS = 3_600_000;
/** Coach tasks move after days; a quarter of an hour more is no wait. */
const TASKS_EVERY_MS = 900_000;
/** Medians of weeks of reading change little in a day. */
const LENGTHS_EVERY_MS = 24 * 3_600_000;
/** Pages judge whom they show, so that a hint some seconds old misleads nobody. */
const HINTS_EVERY_MS = 10_000;
/** Rows go by days; twice a day is soon enough. */
const RETENTION_EVERY_MS = 12 * 3_600_000;
/** What is asked waits for days; an hour more keeps the promise of the day. */
const ERASURES_EVERY_MS = 3_600_000;
/** Reminders go out on a day, from a time of its morning on. */
const REMINDERS_EVERY_MS = 900_000;

/**
 * Starts what runs beside requests, the first round at once: a server that was down for days, or is
 * started anew every half hour, signs its lists all the same. `isBusy` says whether anybody waits for an
 * answer. Returns how to stop it: no new round, the one under way ends; a long one stops where it is.
 */
export function startJobs(app: App, log: Logger, isBusy: () => boolean): () => Promise<void> {
  const holder = `${hostname()}:${process.pid}`;
  const stopping = new AbortController();
  const pace = { rest: restBeside(isBusy), signal: stopping.signal };
  const checkpoint = () => app.run(SYSTEM, (context) => writeCheckpoint(context, holder));
  const stops = [
    every(SWEEP_EVERY_MS, "sweep", () => app.settle(), log),
    every(SWEEP_EVERY_MS, "reads", () => app.keepReads(), log),
    every(CHECKPOINT_EVERY_MS, "checkpoint", checkpoint, log),
    every(TASKS_EVERY_MS, "missed questions", () => askAfterMisses(app), log),
    every(TASKS_EVERY_MS, "coach tasks", () => moveCoachTasks(app), log),
    every(LENGTHS_EVERY_MS, "lesson lengths", () => measureLessons(app), log),
    every(REMINDERS_EVERY_MS, "reminders", () => remindOfRetention(app), log),
    every(REMINDERS_EVERY_MS, "last days", () => remindOfExpiry(app), log),
    every(REMINDERS_EVERY_MS, "digests", () => sendDigests(app, holder), log),
    every(REMINDERS_EVERY_MS, "surveys", () => remindOfSurveys(app), log),
    every(REMINDERS_EVERY_MS, "guardians", () => askGuardiansAgain(app), log),
    every(TASKS_EVERY_MS, "enrolments", () => enrolEveryone(app, holder), log),
    every(HINTS_EVERY_MS, "hints", () => refreshHints(app, holder, pace), log),
    every(RETENTION_EVERY_MS, "retention", () => retain(app, holder), log),
    every(ERASURES_EVERY_MS, "erasures", () => eraseDue(app), log),
    every(LISTS_EVERY_MS, "uploaded lists", () => endUploads(app), log),
    every(LISTS_EVERY_MS, "runs", () => endRuns(app), log),
    every(LISTS_EVERY_MS, "status lists", () => refreshStatusLists(app), log),
  ];
  return async () => {
    stopping.abort();
    await Promise.all(stops.map((stop) => stop()));
    await app.keepReads();
  };
}

function every(ms: number, job: string, work: () => Promise<unknown>, log: Logger) {
  let round: Promise<unknown> | null = null;
  const turn = () => {
    if (round) return;
    round = work()
      .catch((error) => log.error({ job, error: sayFault(error) }))
      .finally(() => {
        round = null;
      });
  };
  turn();
  const timer = setInterval(turn, ms);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
