import { activateKeys } from "../../app/credentials/activate-keys.server";
import {
  type OrganizationKeys,
  readKeys,
  type ShownKey,
} from "../../app/credentials/read-keys.server";
import { rewrapKeys } from "../../app/credentials/rewrap-keys.server";
import { stageKeys } from "../../app/credentials/stage-keys.server";
import { rewrapFactors } from "../../app/identity/rewrap-factors.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { type Command, GOOD, NOT_GOOD, noArguments } from "./command";
import { noSuch, only, refuse } from "./key-lines";

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
