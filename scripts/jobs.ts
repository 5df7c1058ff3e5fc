import type { Logger } from "pino";
import type { App } from "../app/record/app.server";

const SWEEP_EVERY_MS = 5_000;

/** Starts what runs beside requests. Returns how to stop it: no new round, the one under way ends. */
export function startJobs(app: App, log: Logger): () => Promise<void> {
  const stops = [every(SWEEP_EVERY_MS, "sweep", () => app.settle(), log)];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function every(ms: number, job: string, work: () => Promise<unknown>, log: Logger) {
  let round: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    if (round) return;
    round = work()
      .catch((error) => log.error({ job, error: String(error) }))
      .finally(() => {
        round = null;
      });
  }, ms);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
