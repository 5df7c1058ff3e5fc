import { emailAddress } from "../../app/http/fields";
import { createOperator } from "../../app/identity/create-operator.server";
import { type Command, GOOD, MisuseError, NOT_GOOD, onlyArgument } from "./command";

const REFUSALS = {
  held: "that address has been an operator before: give the role back on the page of the platform.",
  "too-many": "too many invitations were sent within the hour: try again later.",
  "not-allowed": "the command line may not give that role.",
  "unknown-organization": "the platform itself is missing from this database.",
};

/** `muster admin create EMAIL`: an operator, at once or by a link that is printed. */
export const create: Command = async (line) => {
  const typed = emailAddress().safeParse(onlyArgument(line, "EMAIL"));
  if (!typed.success)
    throw new MisuseError("That is not an address: write it like name@program.example.");
  const email = typed.data;
  const { app } = await line.open();
  const made = await createOperator(app, email);
  if (!made.ok) {
    line.say(`No operator was made: ${REFUSALS[made.reason]}`);
    return NOT_GOOD;
  }
  const { granted, link } = made.value;
  line.print({ email, granted, ...(link ? { link } : {}) });
  if (link) line.say(`Open this link within 14 days to choose a name and a password:\n${link}`);
  else line.say(granted ? `${email} is an operator now.` : `${email} already is an operator.`);
  return GOOD;
};
