import { type CourseProblem, problemLine } from "../../app/catalog/problem";
import type { Outcome } from "../../app/record/outcome";
import { type CommandLine, type ExitCode, GOOD, NOT_GOOD } from "./command";

/** What every entry of a published file has: a name and its version. */
interface Entry {
  id: string;
  version: string | number;
}

/** How one kind of entry is published, and what to say of each refusal. */
interface Publishing<Definition extends Entry, Reason extends string> {
  publish: (definition: Definition) => Promise<Outcome<{ isNew: boolean }, Reason>>;
  refusals: Record<
    Reason,
    (definition: Definition, detail: Record<string, string | number>) => string
  >;
}

/**
 * Publishes each entry of a file that was read, one line each: one that is refused does not stop the
 * others. A file that cannot be read gives its problems, each with its place, and publishes nothing.
 */
export async function publishEntries<Definition extends Entry, Reason extends string>(
  line: CommandLine,
  read: { definitions: Definition[] } | { problems: CourseProblem[] },
  ready: () => Promise<Publishing<Definition, Reason>>,
): Promise<ExitCode> {
  if ("problems" in read) {
    for (const problem of read.problems) {
      line.print(problem);
      line.say(problemLine(problem));
    }
    return NOT_GOOD;
  }
  const { publish, refusals } = await ready();
  let code: ExitCode = GOOD;
  for (const definition of read.definitions) {
    const { id, version } = definition;
    const outcome = await publish(definition);
    if (outcome.ok) {
      line.print({ id, version, isNew: outcome.value.isNew });
      line.say(`${id} version ${version} ${outcome.value.isNew ? "is" : "was"} published.`);
      continue;
    }
    const { reason, detail } = outcome;
    line.print({ id, version, reason, ...detail });
    line.say(refusals[reason](definition, detail ?? {}));
    code = NOT_GOOD;
  }
  return code;
}

/** What is said of words that were changed under a version that is there. */
export function sayChanged({ id, version }: Entry): string {
  return `${id} version ${version} is published with other words, and a published version never changes. Give it a new version.`;
}
