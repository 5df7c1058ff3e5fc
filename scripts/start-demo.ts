import { createServer } from "node:http";
import type { Env } from "../app/env.server";
import { connect } from "../db/connect";
import { migrateForApp } from "../db/migrate";
import { buildWhenChanged } from "./build";
import { demoAccounts } from "./commands/seed";
import { demoSettings } from "./demo-settings";
import { readEnvOrExit } from "./read-env-or-exit";
import { seedDemo } from "./seed/demo";
import { portTaken, serve } from "./server";

async function main() {
  Object.assign(process.env, demoSettings(process.env));
  const env = readEnvOrExit();
  await refuseTakenPort(env.port);
  if (buildWhenChanged()) say("Built the pages.");
  if (env.demo && (await seed(env))) say("Told the demo's story.");
  await serve({ env });
  if (env.demo) say(demoAccounts());
  say(`Muster is on ${env.origin}. Stop it with Ctrl+C.`);
}

async function seed(env: Env): Promise<boolean> {
  const connection = connect(env.databaseUrl);
  try {
    await migrateForApp(connection.db, env.migrateUrl);
    return await seedDemo({ connection, env }, Date.now());
  } finally {
    await connection.close();
  }
}

/** Said before the build rather than after it. */
function refuseTakenPort(port: number): Promise<void> {
  return new Promise((free, fail) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      fail(error.code === "EADDRINUSE" ? new Error(portTaken(port)) : error),
    );
    probe.listen(port, () => probe.close(() => free()));
  });
}

function say(words: string) {
  process.stderr.write(`${words}\n`);
}

main().catch((error) => {
  say(`Muster could not start: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
});
