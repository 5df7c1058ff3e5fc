import { verifyLog } from "../../app/reporting/verify-log.server";
import { type Command, GOOD, NOT_GOOD, noArguments } from "./command";

/** `muster audit verify`: walks every hash chain and checkpoint and what they seal, and names what was changed. */
export const verify: Command = async (line) => {
  noArguments(line);
  const { app } = await line.open({ asItIs: true });
  const { streams, entries, checkpoints, broken } = await verifyLog(app);
  line.print({ ok: broken.length === 0, streams, entries, checkpoints });
  for (const one of broken) {
    line.print({ ok: false, ...one });
    line.say(`${one.stream}${one.seq === null ? "" : ` entry ${one.seq}`}: ${one.what}.`);
  }
  if (broken.length === 0)
    line.say(`${entries} entries in ${streams} chains and ${checkpoints} checkpoints all hold.`);
  return broken.length === 0 ? GOOD : NOT_GOOD;
};
