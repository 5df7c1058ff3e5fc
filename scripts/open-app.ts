import { readFileSync } from "node:fs";
import type { Env } from "../app/env.server";
import { type App, createApp } from "../app/record/app.server";
import type { BoxStop } from "../app/record/open-box.server";
import { outboxHandlers, subscribers } from "../app/subscriptions.server";
import { type Connection, connect } from "../db/connect";
import { openOurBox } from "./our-box";

export interface OpenApp {
  app: App;
  connection: Connection;
}

/** Opens the database and puts the app over it; the server and the command line both start here. */
export function openApp(
  env: Env,
  reportFailure: (work: { id: string; kind: string }, error: unknown) => void,
  reportStop?: (stop: BoxStop) => void,
): OpenApp {
  const connection = connect(env.databaseUrl);
  const app = createApp({
    connection,
    env,
    now: clockOf(env),
    subscribers,
    handlers: outboxHandlers,
    box: openOurBox(reportStop && { report: reportStop }),
    reportFailure,
  });
  return { app, connection };
}

/** The machine's clock, or the one that a file holds (an ISO instant), for tests and the demo. */
function clockOf(env: Env): () => number {
  const file = env.clockFile;
  if (!file) return Date.now;
  return () => {
    const at = Date.parse(readFileSync(file, "utf8").trim());
    if (Number.isNaN(at))
      throw new Error(`${file} does not hold an instant like 2026-11-02T17:00Z`);
    return at;
  };
}
