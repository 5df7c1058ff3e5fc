import { parseArgs } from "node:util";
import { readRetention, retain } from "../../app/identity/retain.server";
import { type Command, GOOD, NOT_GOOD, parsedOrMisuse } from "./command";

/** `muster retention [--dry-run]`: what the retention schedule removes today, rule by rule. */
export const retention: Command = async (line) => {
  const options = { "dry-run": { type: "boolean" as const } };
  const { values } = parsedOrMisuse(() => parseArgs({ args: line.args, options }));
  const dry = values["dry-run"] === true;
  const { app } = await line.open({ asItIs: dry });
  const rules = dry
    ? await readRetention({ db: app.db, now: app.now() })
    : await retain(app, `command:${process.pid}`);
  if (rules === null) {
    line.say("Another runner has it now: look again in ten minutes.");
    return NOT_GOOD;
  }
  for (const rule of rules) line.print(rule);
  const rows = rules.reduce((sum, one) => sum + one.rows, 0);
  line.say(dry ? `${rows} rows would go. Nothing was changed.` : `${rows} rows are gone.`);
  return GOOD;
};
