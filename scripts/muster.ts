import { COULD_NOT_TELL } from "./commands/command";
import { runCommand } from "./run-command";

// Whoever reads our lines may have seen enough: `muster doctor | head -1`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(COULD_NOT_TELL);
});

runCommand(process.argv.slice(2), {
  print: (value) => process.stdout.write(`${JSON.stringify(value)}\n`),
  say: (words) => process.stderr.write(`${words}\n`),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(
      `It could not be done: ${error instanceof Error ? error.message : error}\n`,
    );
    process.exitCode = COULD_NOT_TELL;
  },
);
