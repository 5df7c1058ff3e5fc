import { isMap, parseDocument } from "yaml";
import { DEFAULT_LICENCE, LICENCES, type Licence } from "../../catalog/licence";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";

/** The licence that a course.yaml names, or the usual one; null when the file or the name cannot be read. */
export function licenceIn(text: string): Licence | null {
  const value = readYaml(plainLineEnds(text), new ProblemList("course.yaml"))?.value;
  if (typeof value !== "object" || value === null) return null;
  if (!("licence" in value)) return DEFAULT_LICENCE;
  return LICENCES.find((one) => one === value.licence) ?? null;
}

/** A course.yaml with another licence, comments and order kept; null when it cannot be read. */
export function withLicence(text: string, licence: Licence): string | null {
  const source = plainLineEnds(text);
  if (!readYaml(source, new ProblemList("course.yaml"))) return null;
  const document = parseDocument(source);
  if (!isMap(document.contents)) return null;
  document.set("licence", licence);
  return document.toString({ lineWidth: 0 });
}
