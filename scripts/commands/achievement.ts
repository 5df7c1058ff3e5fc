import { problemLine } from "../../app/catalog/problem";
import { readAchievementFile } from "../../app/credentials/achievement-file";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { courseOwner } from "../../db/queries/catalog";
import { type CommandLine, type ExitCode, GOOD, NOT_GOOD, onlyArgument } from "./command";
import { readTextFile } from "./read-file";

/**
 * `achievement publish FILE`: publishes each achievement for the college that owns its course, one
 * line each. One that cannot be published does not stop the others.
 */
export async function achievementPublish(line: CommandLine): Promise<ExitCode> {
  const file = onlyArgument(line, "FILE, for example courses/achievements.yaml");
  const text = await readTextFile(file);
  const read = readAchievementFile(text, file);
  if ("problems" in read) {
    for (const problem of read.problems) {
      line.print(problem);
      line.say(problemLine(problem));
    }
    return NOT_GOOD;
  }
  const { app } = await line.open();
  let code: ExitCode = GOOD;
  for (const definition of read.definitions) {
    const { id, version, course } = definition;
    const organizationId = await courseOwner(app.db, course);
    const outcome =
      organizationId === null
        ? ({ ok: false, reason: "no-course" } as const)
        : await app.run(COMMAND_LINE, (context) =>
            publishAchievement(context, { organizationId, definition }),
          );
    if (outcome.ok) {
      line.print({ id, version, isNew: outcome.value.isNew });
      line.say(`${id} version ${version} ${outcome.value.isNew ? "is" : "was"} published.`);
      continue;
    }
    line.print({ id, version, reason: outcome.reason });
    line.say(refusals[outcome.reason](id, version, course));
    code = NOT_GOOD;
  }
  return code;
}

const refusals = {
  "no-course": (id: string, _: string, course: string) =>
    `${id} names the course ${course}, which is not published. Run: muster course publish courses/${course}`,
  changed: (id: string, version: string) =>
    `${id} version ${version} is published with other words, and a published version never changes. Give it a new version.`,
  owner: (id: string, _: string, course: string) =>
    `${id} belongs to another college than the course ${course}. Give it another id.`,
};
