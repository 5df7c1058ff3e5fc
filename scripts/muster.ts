import { COULD_NOT_TELL } from "./commands/command";
import { runCommand } from "./run-command";

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
