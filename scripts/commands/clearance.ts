import { readWith } from "../../app/catalog/check/schema-problems";
import { ProblemList } from "../../app/catalog/problem";
import { plainLineEnds } from "../../app/catalog/text";
import { readYaml } from "../../app/catalog/yaml";
import { clearanceTypeFile } from "../../app/placement/clearances/clearance-type";
import { publishClearanceType } from "../../app/placement/clearances/publish-clearance-type.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { type CommandLine, type ExitCode, onlyArgument } from "./command";
import { publishEntries, sayChanged } from "./publish-entries";
import { readTextFile } from "./read-file";

/** `clearance publish FILE`: publishes each type of clearance, so that adjudicators can enter it. */
export async function clearancePublish(line: CommandLine): Promise<ExitCode> {
  const file = onlyArgument(line, "FILE, for example courses/clearances.yaml");
  const problems = new ProblemList(file);
  const yaml = readYaml(plainLineEnds(await readTextFile(file)), problems);
  const definitions = yaml && readWith(clearanceTypeFile, yaml, problems);
  const read = definitions ? { definitions } : { problems: problems.problems };
  return publishEntries(line, read, async () => {
    const { app } = await line.open();
    return {
      publish: (definition) =>
        app.run(COMMAND_LINE, (context) => publishClearanceType(context, definition)),
      refusals: {
        changed: sayChanged,
        "out-of-turn": ({ id }, { next }) => `The next version of ${id} is ${next}. Number it so.`,
      },
    };
  });
}
