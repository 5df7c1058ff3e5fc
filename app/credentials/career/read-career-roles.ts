import { readWith } from "../../catalog/check/schema-problems";
import { type CourseProblem, ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";
import { type CareerRole, careerRoleFile } from "./career-role";

/**
 * Reads a file of roles (courses/roles.yaml). Either every role, or what is wrong with its place and
 * what to do. `file` is its name as people should read it.
 */
export function readCareerRoles(
  text: string,
  file: string,
): { definitions: CareerRole[] } | { problems: CourseProblem[] } {
  const problems = new ProblemList(file);
  const yaml = readYaml(plainLineEnds(text), problems);
  const definitions = yaml && readWith(careerRoleFile, yaml, problems);
  return definitions ? { definitions } : { problems: problems.problems };
}
