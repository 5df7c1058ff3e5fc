import { readEnvOrExit } from "./read-env-or-exit";

async function main() {
  const env = readEnvOrExit();
  // Loaded after the settings are known to be right, so that a refusal comes at once.
  const { serve } = await import("./server");
  await serve({ env, developing: process.argv.includes("--dev") });
}

main().catch((error) => {
  process.stderr.write(
    `Muster could not start: ${error instanceof Error ? error.message : error}\n`,
  );
  process.exit(1);
});
