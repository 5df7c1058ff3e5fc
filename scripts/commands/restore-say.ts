import { parseArgs } from "node:util";
import { approveRestore, type RestoreRefusal } from "../../app/identity/approve-restore.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { runInTransaction } from "../../app/record/run-in-transaction.server";
import { newId } from "../../app/record/secret.server";
import { subscribers } from "../../app/subscriptions.server";
import type { Connection } from "../../db/connect";
import { readEnvOrExit } from "../read-env-or-exit";
import { type CommandLine, MisuseError, parsedOrMisuse } from "./command";

/** Who says that a copy is put back, each with a code. */
export interface RestoreSay {
  file: string;
  says: { email: string; code: string }[];
  alone: boolean;
}

/** The words after `restore`: the file, an e-mail and a code for each operator, `--alone`. */
export function readSay({ args }: CommandLine): RestoreSay {
  const { values, positionals } = parsedOrMisuse(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        by: { type: "string", multiple: true },
        code: { type: "string", multiple: true },
        alone: { type: "boolean" },
      },
    }),
  );
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new MisuseError("Give one FILE.");
  const { by = [], code = [], alone = false } = values;
  if (by.length !== code.length) throw new MisuseError("Give a --code after each --by.");
  const says = by.map((email, nth) => ({
    email: email.trim().toLowerCase(),
    code: code[nth] ?? "",
  }));
  return { file, says, alone };
}

/**
 * Asks the copy, as it stands in `place`, whether these operators may put it back, and writes into it
 * that they did. Nothing of what waits in it is done: its letters go out once it is served.
 */
export async function isAllowed(
  line: CommandLine,
  place: Pick<Connection, "db">,
  { says, alone, sha256 }: RestoreSay & { sha256: string },
): Promise<boolean> {
  const parts = { db: place.db, now: Date.now, newId, demo: false, subscribers };
  const { answer } = await runInTransaction(parts, COMMAND_LINE, (context) =>
    approveRestore(context, readEnvOrExit(), { says, alone, sha256 }),
  );
  if (answer.ok) {
    line.print({ sha256, by: answer.value.by });
    return true;
  }
  line.print({ sha256, reason: answer.reason, ...answer.detail });
  line.say(SENTENCES[answer.reason](answer.detail ?? {}));
  return false;
}

const SENTENCES: Record<RestoreRefusal, (detail: Record<string, unknown>) => string> = {
  "no-operator": ({ email }) => `${email} is no operator in this copy.`,
  "no-code": ({ email }) => `${email} gave a code that is not right, or was used before.`,
  "too-many": ({ email }) => `${email} gave too many wrong codes before this copy was made.`,
  "same-person": () => "Both are one person. Another operator has to say so too.",
  "too-few": ({ needed }) =>
    `${needed === 1 ? "The one operator" : "Two operators"} of this copy must say so: --by EMAIL --code CODE for each, with a code from their phone or a recovery code.`,
  "fewer-than-two": ({ known }) =>
    `This copy knows ${known === 0 ? "no operator" : "only one operator"} who could say so. To put it back all the same, add --alone.`,
};
