import { CAST, PASSWORD } from "../../tests/cast";
import { readEnvOrExit } from "../read-env-or-exit";
import { seedDemo } from "../seed/demo";
import { type CommandLine, type ExitCode, GOOD, MisuseError, noArguments } from "./command";

/** `seed demo`: tells the demo's story into an empty database; running it again changes nothing. */
export async function seedTheDemo(line: CommandLine): Promise<ExitCode> {
  noArguments(line);
  // Asked before the database is opened, which would make one.
  if (!readEnvOrExit().demo)
    throw new MisuseError("These people are for the demo only: set MUSTER_DEMO=1 first.");
  const opened = await line.open();
  const { app } = opened;
  const told = await seedDemo({ connection: opened.connection, env: app.env }, app.now());
  line.print({ seeded: told, people: Object.keys(CAST).length });
  line.say(told ? "The demo's people are here." : "The demo's people were here already.");
  line.say(demoAccounts());
  return GOOD;
}

/** Who can sign in to the demo, one line each, and the one password. */
export function demoAccounts(): string {
  const width = Math.max(...Object.values(CAST).map(({ email }) => email.length));
  const lines = Object.values(CAST).map(
    (person) =>
      `  ${person.email.padEnd(width)}  ${person.name}, ${"stage" in person ? person.stage : person.role.replace("_", " ")}`,
  );
  return [`Demo accounts, all with the password “${PASSWORD}”:`, ...lines].join("\n");
}
