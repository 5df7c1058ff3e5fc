import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { CARD_FILES, readCards } from "../../app/catalog/cards/card-file";
import { publishCard } from "../../app/catalog/cards/publish-card.server";
import type { CourseFiles } from "../../app/catalog/check/course";
import type { CourseContent } from "../../app/catalog/course";
import { prepareCourse, prepareFiles } from "../../app/catalog/prepare-course.server";
import { publishCourse } from "../../app/catalog/publish-course.server";
import { readFacts } from "../../app/catalog/read-catalog.server";
import { readCourseFolder } from "../../app/catalog/read-course-folder.server";
import type { MediaBytes } from "../../app/catalog/read-media-folder.server";
import { achievementFile } from "../../app/credentials/achievement";
import { attestationFile } from "../../app/credentials/attestation";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { publishAttestation } from "../../app/credentials/publish-attestation.server";
import { clearanceTypeFile } from "../../app/placement/clearances/clearance-type";
import { publishClearanceType } from "../../app/placement/clearances/publish-clearance-type.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { fillWords, readRuleSet } from "../../app/placement/rules/rule-set";
import { COMMAND_LINE } from "../../app/record/context.server";
import { done } from "../../app/record/outcome";
import type { Steps } from "./staged";

const COURSES = "courses";
const ACHIEVEMENTS = "courses/achievements.yaml";
const ATTESTATIONS = "courses/attestations.yaml";
const CLEARANCES = "courses/clearances.yaml";
const RULES = "scripts/seed/rules";
const EXAMPLES = "scripts/seed/rule-examples";
/** Beside each pack of both, a table of cases of the same name. */
const RULE_CASES = "scripts/seed/rule-cases";

/** Every course of the catalog, by its folder. */
function courseFolders(): string[] {
  return readdirSync(COURSES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(COURSES, name))
    .sort();
}

/** Who publishes, and for which college. */
export interface Publisher {
  authorId: string;
  collegeId: string;
}

/**
 * A college publishes the courses, their badges and the statements to sign, in the author's name.
 *
 * @param later a course of which only its first version is published now; the others come as they are
 */
export async function publishCatalog(
  steps: Steps,
  by: Publisher,
  later?: { folder: string; first: (files: CourseFiles) => CourseFiles },
): Promise<void> {
  const organizationId = by.collegeId;
  await publishCards(steps);
  for (const folder of courseFolders()) {
    if (folder !== later?.folder) await publishFolderOf(steps, by, folder);
    else await publishFirst(steps, by, later);
  }
  for (const definition of attestationFile.parse(parse(readFileSync(ATTESTATIONS, "utf8"))))
    await steps.step(`statement ${definition.id}`, by.authorId, (context) =>
      publishAttestation(context, { organizationId, definition }),
    );
  for (const definition of achievementFile.parse(parse(readFileSync(ACHIEVEMENTS, "utf8"))))
    await steps.step(`achievement ${definition.id} ${definition.version}`, by.authorId, (context) =>
      publishAchievement(context, { organizationId, definition }),
    );
}

/** A course as it stands in its folder. */
export async function publishFolderOf(steps: Steps, by: Publisher, folder: string): Promise<void> {
  const prepared = await prepareCourse(folder, steps.app.box);
  await publishContent(steps, by, prepared?.content ?? null, prepared?.media);
}

async function publishFirst(
  steps: Steps,
  by: Publisher,
  { folder, first }: { folder: string; first: (files: CourseFiles) => CourseFiles },
): Promise<void> {
  const read = await readCourseFolder(folder);
  if (!read) throw new Error(`there is no ${folder}`);
  const { content } = await prepareFiles(first(read.files), read.around, steps.app.box);
  await publishContent(steps, by, content, read.media);
}

async function publishContent(
  steps: Steps,
  { authorId, collegeId: organizationId }: Publisher,
  content: CourseContent | null,
  media: readonly MediaBytes[] = [],
): Promise<void> {
  if (!content) throw new Error("a course of the catalog does not pass its check");
  await steps.step(`course ${content.courseId} ${content.version}`, authorId, (context) =>
    publishCourse(context, { content, organizationId, media }),
  );
}

/** The cards that lessons show beside their own words: the states', and the lines to call. */
export async function publishCards({ step }: Pick<Steps, "step">): Promise<void> {
  const facts = readFacts(readFileSync(join(COURSES, "sources.yaml"), "utf8"));
  for (const file of Object.values(CARD_FILES)) {
    const read = readCards(readFileSync(join(COURSES, file), "utf8"), file, facts);
    if ("problems" in read) throw new Error(`${file}: ${read.problems[0]?.message}`);
    await step(`cards ${file}`, COMMAND_LINE, async (context) => {
      for (const card of read.definitions) {
        const outcome = await publishCard(context, card);
        if (!outcome.ok) return outcome;
      }
      return done(null);
    });
  }
}

/**
 * The rule layers that the demo's openings name, and examples of other places' rules, all with the
 * college as the accepted issuer, and the types of clearance they ask for. Returns the ids of the first.
 */
export async function publishRules(steps: Steps, collegeId: string): Promise<string[]> {
  for (const definition of clearanceTypeFile.parse(parse(readFileSync(CLEARANCES, "utf8"))))
    await steps.step(`clearance ${definition.id}`, COMMAND_LINE, (context) =>
      publishClearanceType(context, definition),
    );
  await publishFolder(steps, EXAMPLES, collegeId);
  return publishFolder(steps, RULES, collegeId);
}

async function publishFolder(steps: Steps, folder: string, collegeId: string): Promise<string[]> {
  const ids: string[] = [];
  const names: Readonly<Record<string, string>> = { college: collegeId };
  for (const file of readdirSync(folder).sort()) {
    const read = readRuleSet(readFileSync(join(folder, file), "utf8"), names);
    if ("problem" in read) throw new Error(`${file}: ${read.problem}`);
    const { ruleSet } = read;
    const table = fillWords(
      parse(readFileSync(join(RULE_CASES, file), "utf8")),
      (word) => names[word] ?? word,
    );
    await steps.step(`rules ${ruleSet.id}`, COMMAND_LINE, (context) =>
      publishRuleSet(context, ruleSet, null, stringify(table)),
    );
    ids.push(ruleSet.id);
  }
  return ids;
}
