import { proveOperator } from "../../app/identity/prove-operator.server";
import type { App } from "../../app/record/app.server";
import { type Actor, COMMAND_LINE } from "../../app/record/context.server";
import type { CommandLine } from "./command";

const REFUSALS = {
  "no-operator": "is no operator here",
  "no-code": "gave a code that is not right, or was used before",
  "too-many": "gave too many wrong codes and waits before the next",
};

/** The operator who gives their e-mail and a code from their phone; null, and said why, for nobody. */
export async function provenOperator(
  line: CommandLine,
  app: App,
  given: { by: string; code: string },
): Promise<Actor | null> {
  const email = given.by.trim().toLowerCase();
  const proved = await app.run(COMMAND_LINE, (context) =>
    proveOperator(context, app.env, { email, code: given.code }),
  );
  if (proved.ok) return { kind: "person", personId: proved.value.personId };
  line.print({ by: email, reason: proved.reason });
  line.say(`${email} ${REFUSALS[proved.reason]}.`);
  return null;
}
