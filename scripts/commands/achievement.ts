import type { AchievementDefinition } from "../../app/credentials/achievement";
import { readAchievementFile } from "../../app/credentials/achievement-file";
import { earningOf, heldIn } from "../../app/credentials/ladder";
import {
  type AchievementRefusal,
  publishAchievement,
} from "../../app/credentials/publish-achievement.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { refused } from "../../app/record/outcome";
import type { Reader } from "../../db/connect";
import { courseOwner } from "../../db/queries/catalog";
import { currentAchievements } from "../../db/queries/credentials-achievements";
import { type CommandLine, type ExitCode, onlyArgument } from "./command";
import { publishEntries, sayChanged } from "./publish-entries";
import { readTextFile } from "./read-file";

/**
 * `achievement publish FILE`: publishes each achievement for the college that owns its course, one
 * line each. One that cannot be published does not stop the others.
 */
export async function achievementPublish(line: CommandLine): Promise<ExitCode> {
  const file = onlyArgument(line, "FILE, for example courses/achievements.yaml");
  const read = readAchievementFile(await readTextFile(file), file);
  return publishEntries(line, read, async () => {
    const { app } = await line.open();
    return {
      publish: async (definition) => {
        const organizationId = await ownerFor(app.db, definition);
        if (organizationId === null) return refused("no-course");
        return app.run(COMMAND_LINE, (context) =>
          publishAchievement(context, { organizationId, definition }),
        );
      },
      refusals,
    };
  });
}

/** Who awards it: the college of its course, or of the first credential that it stacks. */
async function ownerFor(db: Reader, definition: AchievementDefinition): Promise<string | null> {
  if (definition.course !== undefined) return courseOwner(db, definition.course);
  const [first] = heldIn(earningOf(definition));
  const published = await currentAchievements(db);
  return published.get(first ?? "")?.organizationId ?? null;
}

const refusals: Record<
  AchievementRefusal | "no-course",
  (definition: AchievementDefinition, detail: Record<string, string | number>) => string
> = {
  "no-course": ({ id, course }) =>
    course === undefined
      ? `${id} stacks credentials of which the first is not published. Publish that one before it.`
      : `${id} names the course ${course}, which is not published. Run: muster course publish courses/${course}`,
  changed: sayChanged,
  owner: ({ id }) => `${id} belongs to another college than its course. Give it another id.`,
  "no-such-achievement": ({ id }, { achievement }) =>
    `${id} asks to hold ${achievement}, which is not published. Publish that one before it.`,
  "no-such-statement": ({ id }, { attestation }) =>
    `${id} asks to sign ${attestation}, which is not published. Run: muster attestation publish courses/attestations.yaml`,
  circular: ({ id }) =>
    `${id} would rest on itself through what it asks to hold. Take one of them out.`,
  "cut-out-of-range": ({ id }) => `${id} cannot be defended: its cut is no proportion.`,
  "too-few-objectives": ({ id }, { objectives, least }) =>
    `${id} cannot be defended: its courses have ${objectives} objectives, and it needs ${least} or more.`,
  "out-of-reach": ({ id }) =>
    `${id} cannot be defended: nobody could answer enough questions to be sure. Stack more courses.`,
  "too-few-questions": ({ id }, { objective, families, least }) =>
    `${id} cannot be defended: ${objective} has ${families} check questions, and it takes ${least} to show and keep it. Add questions to its course.`,
};
