import { credentialsIn } from "../../app/credentials/career/career-role";
import { publishCareerRole } from "../../app/credentials/career/publish-career-role.server";
import { readCareerRoles } from "../../app/credentials/career/read-career-roles";
import { COMMAND_LINE } from "../../app/record/context.server";
import { currentVersions } from "../../db/queries/catalog";
import { currentAchievements } from "../../db/queries/credentials-achievements";
import { type CommandLine, type ExitCode, onlyArgument } from "./command";
import { publishEntries, sayChanged } from "./publish-entries";
import { readTextFile } from "./read-file";

/**
 * `role publish FILE`: publishes each role of the career ladder, one line each. A credential that is
 * not in the catalog yet is named and stops nothing.
 */
export async function rolePublish(line: CommandLine): Promise<ExitCode> {
  const file = onlyArgument(line, "FILE, for example courses/roles.yaml");
  const read = readCareerRoles(await readTextFile(file), file);
  const code = await publishEntries(line, read, async () => {
    const { app } = await line.open();
    return {
      publish: (definition) =>
        app.run(COMMAND_LINE, (context) => publishCareerRole(context, definition)),
      refusals: {
        changed: sayChanged,
        "out-of-turn": ({ id }, { next }) => `The next version of ${id} is ${next}. Number it so.`,
        circular: ({ id }) =>
          `${id} would lead back to itself through others. Take one of them out of leads_to.`,
      },
    };
  });
  if ("problems" in read) return code;
  const { app } = await line.open();
  const known = new Set([
    ...(await currentAchievements(app.db)).keys(),
    ...(await currentVersions(app.db)).map(({ courseId }) => courseId),
  ]);
  const named = read.definitions.flatMap(({ asks }) => asks.flatMap(credentialsIn));
  const absent = new Set(named.map(({ id }) => id).filter((id) => !known.has(id)));
  if (absent.size > 0)
    line.say(`Not in this catalog yet, and shown so: ${[...absent].join(", ")}.`);
  return code;
}
