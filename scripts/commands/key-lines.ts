import { parseArgs } from "node:util";
import { formatInstant } from "../../app/i18n/dates";
import { type CommandLine, type ExitCode, MisuseError, NOT_GOOD, parsedOrMisuse } from "./command";

const REFUSALS = {
  "not-allowed": "Only operators may do that.",
  "already-staged": "A pair is staged already. Activate it first: keys activate.",
  changed: "The keys changed meanwhile. Look at them again: keys list.",
  "nothing-staged": "No pair is staged. Stage one first: keys stage.",
  "no-such-key": "There is no such key. See them all: keys list.",
  "already-reported": "It is reported already. Another operator confirms it: keys compromise.",
  "already-compromised": "That key is shut out already.",
  "not-reported": "Nobody reported that key. One operator reports it first: keys report.",
  "same-person": "You reported it yourself. Another person confirms it.",
};

/** Prints why a change of keys was refused, and says it. */
export function refuse(
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
      ? `Not yet: checkers may hold a copy of the old document. Activate it from ${formatInstant(from ?? 0, "UTC", "en")} on.`
      : REFUSALS[reason],
  );
  return NOT_GOOD;
}

/** Says that there is no such organization. */
export function noSuch(line: CommandLine, organizationId: string): ExitCode {
  line.print({ organization: organizationId, reason: "unknown-organization" });
  line.say(`There is no organization ${organizationId}.`);
  return NOT_GOOD;
}

/** The named options, each given once and nothing else; MisuseError otherwise. */
export function only<Name extends string>(
  { args }: CommandLine,
  names: Name[],
): Record<Name, string> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { values } = parsedOrMisuse(() => parseArgs({ args, options }));
  const read = names.map((name) => {
    const value = values[name];
    if (typeof value !== "string" || value === "") throw new MisuseError(`Give --${name}.`);
    return [name, value];
  });
  return Object.fromEntries(read) as Record<Name, string>;
}
