import type { OpenApp } from "../open-app";

/** Exit codes: good, not good, could not tell or misuse. */
export const GOOD = 0;
export const NOT_GOOD = 1;
export const COULD_NOT_TELL = 2;
export type ExitCode = typeof GOOD | typeof NOT_GOOD | typeof COULD_NOT_TELL;

/** What a command is given. */
export interface CommandLine {
  /** The words after the command's own. */
  args: string[];
  /** Prints one machine-readable line on stdout; absent values are left out. */
  print: (line: object) => void;
  /** Says something to the person at the keyboard, on stderr. */
  say: (words: string) => void;
  /**
   * Opens the database, made and migrated as need be. `asItIs` is for commands that look: it must
   * exist, and stays as it is.
   */
  open: (how?: { asItIs: boolean }) => Promise<OpenApp>;
}

export type Command = (line: CommandLine) => Promise<ExitCode>;

/** A mistake of whoever typed the command: its sentence goes to stderr, and the exit code is 2. */
export class MisuseError extends Error {}

/** The one argument a command takes; MisuseError when there is none, more than one, or an option. */
export function onlyArgument(line: CommandLine, name: string): string {
  refuseOptions(line);
  const [first, ...more] = line.args;
  if (!first || more.length > 0) throw new MisuseError(`Give one ${name}.`);
  return first;
}

/** For a command that stands alone: MisuseError when anything follows it. */
export function noArguments({ args: [first] }: CommandLine): void {
  if (first !== undefined)
    throw new MisuseError(`Nothing follows this command: leave out ${first}.`);
}

/** For a command without options: MisuseError when a word looks like one. */
export function refuseOptions({ args }: CommandLine): void {
  const option = args.find((word) => word.startsWith("-"));
  if (option !== undefined) throw new MisuseError(`There is no option ${option}.`);
}

/** Runs `parseArgs`; what it finds wrong with the words becomes a MisuseError of one sentence. */
export function parsedOrMisuse<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new MisuseError(`${error.message.split(". ")[0]?.replace(/\.$/, "")}.`);
  }
}
