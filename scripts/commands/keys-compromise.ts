import { compromiseKey } from "../../app/credentials/compromise-key.server";
import { KEY_REPORT_REASONS } from "../../app/credentials/key-report";
import { readKeys } from "../../app/credentials/read-keys.server";
import { reportKey, withdrawKeyReport } from "../../app/credentials/report-key.server";
import type { App } from "../../app/record/app.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import {
  type Command,
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
} from "./command";
import { noSuch, only, refuse } from "./key-lines";
import { provenOperator } from "./prove";

const WHO = ["organization", "kid", "by", "code"] as const;

/** `muster keys report`: one operator says that a key is in the wrong hands, and it signs nothing more. */
export const report: Command = async (line) => {
  const { organization, kid, by, code, reason: typed } = only(line, [...WHO, "reason"]);
  const reason = KEY_REPORT_REASONS.find((one) => one === typed);
  if (!reason) throw new MisuseError(`--reason is one of ${KEY_REPORT_REASONS.join(", ")}.`);
  const { app } = await line.open();
  const actor = await provenOperator(line, app, { by, code });
  if (!actor) return NOT_GOOD;
  const kek = app.env.keyEncryptionKey;
  const said = await app.run(actor, (context) =>
    reportKey(context, { organizationId: organization, kid, reason, kek }),
  );
  if (!said.ok) return refuse(line, organization, said.reason);
  line.print({ organization, kid, reported: true });
  line.say(
    `${kid} signs nothing more. What it signed stays good until another operator confirms: keys compromise.`,
  );
  return GOOD;
};

/** `muster keys compromise`: a second operator confirms; the drill, from the mark to the last letter. */
export const compromise: Command = async (line) => {
  const { organization, kid, by, code } = only(line, [...WHO]);
  const { app } = await line.open();
  const actor = await provenOperator(line, app, { by, code });
  if (!actor) return NOT_GOOD;
  const drill = { organizationId: organization, kid, kek: app.env.keyEncryptionKey };
  const marked = await app.run(actor, (context) => compromiseKey(context, drill));
  if (!marked.ok) return refuse(line, organization, marked.reason);
  line.say(
    marked.value.isNew
      ? `${kid} vouches for nothing any more. Now everything that rested on it is signed again.`
      : `${kid} was marked before. What was left of the drill is done now.`,
  );
  await app.settle();
  return outcome(line, app, organization, kid);
};

/** `muster keys withdraw`: an operator takes back what was said of a key. */
export const withdraw: Command = async (line) => {
  const { organization, kid, by, code } = only(line, [...WHO]);
  const { app } = await line.open();
  const actor = await provenOperator(line, app, { by, code });
  if (!actor) return NOT_GOOD;
  const taken = await app.run(actor, (context) =>
    withdrawKeyReport(context, { organizationId: organization, kid }),
  );
  if (!taken.ok) return refuse(line, organization, taken.reason);
  line.print({ organization, kid, reported: false });
  line.say(`What ${kid} signed stays good. It signs nothing more: the pair after it does.`);
  return GOOD;
};

async function outcome(
  line: CommandLine,
  app: App,
  organizationId: string,
  kid: string,
): Promise<ExitCode> {
  const shown = await readKeys(app.reading(COMMAND_LINE), organizationId);
  const key = shown?.keys.find((one) => one.kid === kid);
  if (!shown || !key) return noSuch(line, organizationId);
  const { signedAgain, left, told } = key.drill ?? { signedAgain: 0, left: 0, told: 0 };
  const { all, signed } = shown.lists;
  const active = shown.keys.filter(({ state }) => state === "active").map((one) => one.kid);
  line.print({
    organization: organizationId,
    kid,
    state: key.state,
    signsNow: active,
    signedAgain,
    left,
    told,
    lists: signed,
    listsLeft: all - signed,
  });
  line.say(
    `${signedAgain} credentials signed again, ${left} left. ${signed} of ${all} lists signed. ${told} earners told.`,
  );
  if (left === 0 && signed === all) return GOOD;
  line.say("The server goes on with the rest. To do it here and now, run the same command again.");
  return NOT_GOOD;
}
