import { createServer, type Server } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import type { Env } from "../app/env.server";
import { sayFault } from "../app/record/say-fault";
import { migrateForApp } from "../db/migrate";
import { startJobs } from "./jobs";
import { createLog } from "./log";
import { openApp } from "./open-app";
import { createWeb, type WebParts } from "./web";

const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 10_000;
/** How often the two limits above are looked at; Node looks every half minute by itself. */
const LOOK_EVERY_MS = 1_000;
const STOP_WITHIN_MS = 10_000;

export interface ServeOptions {
  env: Env;
  /** Pages come from Vite with hot reloading instead of the build. */
  developing?: boolean;
}

/**
 * Migrates, listens, and runs the jobs; on SIGTERM or SIGINT it answers what is under way (at most
 * ten seconds), closes the database and exits. Throws when the port is taken.
 */
export async function serve({ env, developing = false }: ServeOptions): Promise<void> {
  const log = createLog();
  const { app, connection } = openApp(
    env,
    (work, error) => log.error({ work: work.id, kind: work.kind, error: sayFault(error) }),
    (stop) => log.warn({ boxed: stop.task, stopped: stop.reason, because: stop.because }),
  );
  await migrateForApp(app.db, env.migrateUrl);
  const web = createWeb({ app, log, ...(await pages(developing)) });
  const server = createServer(
    {
      headersTimeout: HEADERS_WITHIN_MS,
      requestTimeout: REQUEST_WITHIN_MS,
      connectionsCheckingInterval: LOOK_EVERY_MS,
    },
    web,
  );
  const underWay = countUnderWay(server);
  await listen(server, env.port);
  log.info({ listening: env.origin, engine: connection.engine });
  const stopJobs = startJobs(app, log, () => underWay() > 0);
  const stop = (signal: string) => {
    log.info({ stopping: signal });
    stopGracefully(server, log, async () => {
      await Promise.all([stopJobs(), app.box.close()]);
      await connection.close();
    });
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop(signal));
}

/** How many requests wait for their answer now. */
function countUnderWay(server: Server): () => number {
  let n = 0;
  server.on("request", (_request, response) => {
    n += 1;
    response.once("close", () => {
      n -= 1;
    });
  });
  return () => n;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      fail(error.code === "EADDRINUSE" ? new Error(portTaken(port)) : error);
    });
    server.listen(port, done);
  });
}

/** What to say when someone else listens where we want to. */
export function portTaken(port: number): string {
  return `port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1}`;
}

function stopGracefully(server: Server, log: Logger, close: () => Promise<void>) {
  setTimeout(() => {
    log.error({ stopped: "late", afterMs: STOP_WITHIN_MS });
    process.exit(1);
  }, STOP_WITHIN_MS).unref();
  server.close(() => {
    close().then(
      () => process.exit(0),
      (error) => {
        log.error({ stopped: "badly", error: sayFault(error) });
        process.exit(1);
      },
    );
  });
  server.closeIdleConnections();
}

async function pages(developing: boolean): Promise<Pick<WebParts, "build" | "devMiddleware">> {
  if (!developing) {
    const built = pathToFileURL(resolve("build/server/index.js")).href;
    return { build: (await import(built)) as ServerBuild, devMiddleware: null };
  }
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ server: { middlewareMode: true } });
  return {
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    devMiddleware: vite.middlewares,
  };
}
