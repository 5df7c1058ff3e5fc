import { readWith } from "../catalog/check/schema-problems";
import { type CourseProblem, ProblemList } from "../catalog/problem";
import { plainLineEnds } from "../catalog/text";
import { readYaml } from "../catalog/yaml";
import { type AchievementDefinition, achievementFile } from "./achievement";

/**
 * Reads a file of achievements (courses/achievements.yaml). Either every definition, or what is
 * wrong with its place and what to do. `file` is its name as people should read it.
 */
export function readAchievementFile(
  text: string,
  file: string,
): { definitions: AchievementDefinition[] } | { problems: CourseProblem[] } {
  const problems = new ProblemList(file);
  const yaml = readYaml(plainLineEnds(text), problems);
  const definitions = yaml && readWith(achievementFile, yaml, problems);
  return definitions ? { definitions } : { problems: problems.problems };
}
