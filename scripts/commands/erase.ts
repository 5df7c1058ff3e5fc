import { emailAddress } from "../../app/http/fields";
import { eraseByEmail } from "../../app/identity/erase-person.server";
import { lastBackupGoneAt } from "../../app/identity/erasure";
import { type Command, GOOD, MisuseError, NOT_GOOD, onlyArgument } from "./command";

const REFUSALS = {
  "unknown-person": "nobody signs in with that address, and no list has it.",
  "legal-hold": "a legal hold is on their record. An operator lifts it on their page.",
  "last-operator": "they are the last operator. Make another one first: admin create.",
};

/** `muster erase EMAIL`: erases someone at once, without the wait that a page gives. */
export const erase: Command = async (line) => {
  const typed = emailAddress().safeParse(onlyArgument(line, "EMAIL"));
  if (!typed.success)
    throw new MisuseError("That is not an address: write it like name@program.example.");
  const { app } = await line.open();
  const erased = await eraseByEmail(app, typed.data);
  if (!erased.ok) {
    line.print({ erased: false, reason: erased.reason });
    line.say(`Nobody was erased: ${REFUSALS[erased.reason]}`);
    return NOT_GOOD;
  }
  const gone = new Date(lastBackupGoneAt(app.now())).toISOString().slice(0, 10);
  for (const person of erased.value.personIds)
    line.print({ erased: true, person, lastBackupGone: gone });
  line.say(`Erased. Backups made before today still hold them: destroy the last by ${gone}.`);
  return GOOD;
};
