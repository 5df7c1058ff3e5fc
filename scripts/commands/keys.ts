import { parseArgs } from "node:util";
import { activateKeys } from "../../app/credentials/activate-keys.server";
import { compromiseKey } from "../../app/credentials/compromise-key.server";
import {
  type OrganizationKeys,
  readKeys,
  type ShownKey,
} from "../../app/credentials/read-keys.server";
import { rewrapKeys } from "../../app/credentials/rewrap-keys.server";
import { stageKeys } from "../../app/credentials/stage-keys.server";
import { formatInstant } from "../../app/i18n/dates";
import { rewrapFactors } from "../../app/identity/rewrap-factors.server";
import type { App } from "../../app/record/app.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import {
  type Command,
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
  noArguments,
  parsedOrMisuse,
} from "./command";

/** `muster keys list --organization ID`: each key and its state, newest first; never its material. */
export const list: Command = async (line) => {
  const organizationId = only(line, ["organization"]).organization;
  const { app } = await line.open({ asItIs: true });
  const shown = await readKeys(app.reading(COMMAND_LINE), organizationId);
  if (shown === null) return noSuch(line, organizationId);
  for (const key of shown.keys) line.print(keyLine(organizationId, key, shown.staged));
  if (shown.keys.length === 0)
    line.say(
      `${shown.organization.name} has no keys yet: its first badge, or keys stage, makes them.`,
    );
  return GOOD;
};

/** `muster keys stage --organization ID`: makes and publishes the next pair. */
export const stage: Command = async (line) => {
  const organizationId = only(line, ["organization"]).organization;
  const { app } = await line.open();
  const staged = await app.run(COMMAND_LINE, (context) =>
    stageKeys(context, { organizationId, kek: app.env.keyEncryptionKey }),
  );
  if (!staged.ok) return refuse(line, organizationId, staged.reason);
  const { kids, state } = staged.value;
  for (const kid of kids) line.print({ organization: organizationId, kid, state });
  line.say(
    state === "active"
      ? "The first pair of keys is published and in use."
      : "The next pair is published. Activate it in 24 hours or later: keys activate.",
  );
  return GOOD;
};

/** `muster keys activate --organization ID`: the staged pair signs from now on. */
export const activate: Command = async (line) => {
  const organizationId = only(line, ["organization"]).organization;
  const { app } = await line.open();
  const moved = await app.run(COMMAND_LINE, (context) => activateKeys(context, { organizationId }));
  if (!moved.ok) {
    const from = moved.detail?.from;
    return refuse(line, organizationId, moved.reason, typeof from === "number" ? from : undefined);
  }
  const { active, retired } = moved.value;
  for (const kid of active) line.print({ organization: organizationId, kid, state: "active" });
  for (const kid of retired) line.print({ organization: organizationId, kid, state: "retired" });
  line.say("The new pair signs. The private halves of the old one are destroyed.");
  return GOOD;
};

/** `muster keys compromise --organization ID --kid KID`: the drill, from the mark to the last letter. */
export const compromise: Command = async (line) => {
  const { organization, kid } = only(line, ["organization", "kid"]);
  const { app } = await line.open();
  const drill = { organizationId: organization, kid, kek: app.env.keyEncryptionKey };
  const marked = await app.run(COMMAND_LINE, (context) => compromiseKey(context, drill));
  if (!marked.ok) return refuse(line, organization, marked.reason);
  line.say(
    marked.value.isNew
      ? `${kid} vouches for nothing any more. Now everything that rested on it is signed again.`
      : `${kid} was marked before. What was left of the drill is done now.`,
  );
  await app.settle();
  return report(line, app, organization, kid);
};

async function report(
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

/** `muster keys rewrap`: seals every private half under the current key-encryption key. */
export const rewrap: Command = async (line) => {
  noArguments(line);
  const { app } = await line.open();
  const counts = { "sealed-anew": 0, "not-at-hand": 0 };
  for await (const { organizationId, ...key } of rewrapKeys(app)) {
    line.print({ organization: organizationId, ...key });
    counts[key.result]++;
  }
  const factors = await rewrapFactors(app);
  if (factors.sealedAnew + factors.notAtHand > 0) line.print({ factors });
  line.say(
    `${counts["sealed-anew"]} keys and ${factors.sealedAnew} second factors are sealed anew.`,
  );
  const notAtHand = counts["not-at-hand"] + factors.notAtHand;
  if (notAtHand === 0) return GOOD;
  line.say(
    `${notAtHand} keys or factors were sealed by a key-encryption key that is not at hand: give it as MUSTER_KEY_ENCRYPTION_KEY_OLD.`,
  );
  return NOT_GOOD;
};

function keyLine(organizationId: string, key: ShownKey, staged: OrganizationKeys["staged"]) {
  const { kid, algorithm, state, createdAt, stateAt, drill } = key;
  return {
    organization: organizationId,
    kid,
    algorithm,
    state,
    published: new Date(createdAt).toISOString(),
    since: new Date(stateAt).toISOString(),
    ...(state === "staged" && staged
      ? { mayActivateFrom: new Date(staged.from).toISOString() }
      : {}),
    ...drill,
  };
}

const REFUSALS = {
  "not-allowed": "Only operators may do that.",
  "already-staged": "A pair is staged already. Activate it first: keys activate.",
  changed: "The keys changed meanwhile. Look at them again: keys list.",
  "nothing-staged": "No pair is staged. Stage one first: keys stage.",
  "no-such-key": "There is no such key. See them all: keys list.",
};

function refuse(
  line: CommandLine,
  organizationId: string,
  reason: keyof typeof REFUSALS | "unknown-organization" | "too-soon",
  from?: number,
): ExitCode {
  if (reason === "unknown-organization") return noSuch(line, organizationId);
  line.print({
    organization: organizationId,
    reason,
    ...(from === undefined ? {} : { mayActivateFrom: new Date(from).toISOString() }),
  });
  line.say(
    reason === "too-soon"
      ? `Not yet: checkers may hold a copy of the old document. Activate it from ${formatInstant(from ?? 0, "UTC")} on.`
      : REFUSALS[reason],
  );
  return NOT_GOOD;
}

function noSuch(line: CommandLine, organizationId: string): ExitCode {
  line.print({ organization: organizationId, reason: "unknown-organization" });
  line.say(`There is no organization ${organizationId}.`);
  return NOT_GOOD;
}

/** The named options, each given once and nothing else; MisuseError otherwise. */
function only<Name extends string>({ args }: CommandLine, names: Name[]): Record<Name, string> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { values } = parsedOrMisuse(() => parseArgs({ args, options }));
  const read = names.map((name) => {
    const value = values[name];
    if (typeof value !== "string" || value === "") throw new MisuseError(`Give --${name}.`);
    return [name, value];
  });
  return Object.fromEntries(read) as Record<Name, string>;
}
