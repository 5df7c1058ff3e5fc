import { readWith } from "../catalog/check/schema-problems";
import { type CourseProblem, ProblemList } from "../catalog/problem";
import { plainLineEnds } from "../catalog/text";
import { readYaml } from "../catalog/yaml";
import { type AttestationDefinition, attestationFile } from "./attestation";

/**
 * Reads a file of statements (courses/attestations.yaml). Either every statement, or what is wrong
 * with its place and what to do. `file` is its name as people should read it.
 */
export function readAttestationFile(
  text: string,
  file: string,
): { definitions: AttestationDefinition[] } | { problems: CourseProblem[] } {
  const problems = new ProblemList(file);
  const yaml = readYaml(plainLineEnds(text), problems);
  const definitions = yaml && readWith(attestationFile, yaml, problems);
  return definitions ? { definitions } : { problems: problems.problems };
}
