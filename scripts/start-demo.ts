import { createServer } from "node:http";
import { buildWhenChanged } from "./build";
import { demoSettings } from "./demo-settings";
import { readEnvOrExit } from "./read-env-or-exit";
import { portTaken, serve } from "./server";

async function main() {
  Object.assign(process.env, demoSettings(process.env));
  const env = readEnvOrExit();
  await refuseTakenPort(env.port);
  if (buildWhenChanged()) say("Built the pages.");
  await serve({ env });
  say(`Muster is on ${env.origin}. Stop it with Ctrl+C.`);
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
