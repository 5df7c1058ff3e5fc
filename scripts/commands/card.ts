import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { readCards } from "../../app/catalog/cards/card-file";
import { publishCard } from "../../app/catalog/cards/publish-card.server";
import { readFacts } from "../../app/catalog/read-catalog.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { type CommandLine, type ExitCode, onlyArgument } from "./command";
import { publishEntries, sayChanged } from "./publish-entries";
import { readTextFile } from "./read-file";

/**
 * `card publish FILE`: publishes each card of state-reporting.yaml or contacts.yaml, one line each, with
 * the facts of the sources.yaml beside it. Learners see a new version at once.
 */
export async function cardPublish(line: CommandLine): Promise<ExitCode> {
  const file = onlyArgument(line, "FILE, for example courses/contacts.yaml");
  const text = await readTextFile(file);
  const sources = join(dirname(file), "sources.yaml");
  const facts = readFacts(existsSync(sources) ? await readTextFile(sources) : null);
  return publishEntries(line, readCards(text, file, facts), async () => {
    const { app } = await line.open();
    return {
      publish: (definition) => app.run(COMMAND_LINE, (context) => publishCard(context, definition)),
      refusals: {
        changed: sayChanged,
        "out-of-turn": ({ id }, { next }) => `The next version of ${id} is ${next}. Number it so.`,
      },
    };
  });
}
