import { createServer } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { BadEnvironmentError, type Env, readEnv } from "../app/env.server";
import { migrateToLatest } from "../db/migrate";
import { createLog } from "./log";
import { openApp } from "./open-app";
import { createWeb, type WebParts } from "./web";

const SWEEP_EVERY_MS = 5_000;
const STOP_WITHIN_MS = 10_000;

async function main() {
  const developing = process.argv.includes("--dev");
  const env = environment();
  const log = createLog();
  const { app, connection } = openApp(env, (work, error) =>
    log.error({ work: work.id, kind: work.kind, error: String(error) }),
  );
  await migrateToLatest(app.db);
  const web = createWeb({ app, log, ...(await pages(developing)) });
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, web);
  server.listen(env.port, () => log.info({ listening: env.origin, engine: connection.engine }));

  const sweeping = setInterval(() => {
    app.settle().catch((error) => log.error({ kind: "sweep", error: String(error) }));
  }, SWEEP_EVERY_MS);
  const stop = (signal: string) => {
    log.info({ stopping: signal });
    clearInterval(sweeping);
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    server.close(() => {
      connection.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
    server.closeIdleConnections();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop(signal));
}

function environment(): Env {
  try {
    return readEnv();
  } catch (error) {
    if (!(error instanceof BadEnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
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

main().catch((error) => {
  process.stderr.write(
    `Muster could not start: ${error instanceof Error ? error.message : error}\n`,
  );
  process.exit(1);
});
