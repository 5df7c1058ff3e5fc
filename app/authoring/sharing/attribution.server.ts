import type { Reader } from "../../../db/connect";
import { forkOrigin, versionToCite } from "../../../db/queries/authoring-forks";
import type { CourseFiles } from "../../catalog/check/course";
import { DEFAULT_LICENCE } from "../../catalog/licence";
import type { BasedOn } from "../../catalog/manifest";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { laterVersion } from "../../catalog/version";
import { readYaml } from "../../catalog/yaml";

/** What a course was made from: the version whose changes it has, and everything that was made from. */
export interface Attribution {
  /** The nearest first. */
  chain: BasedOn[];
  /** The version that the draft has taken its words from last. */
  courseVersionId: string;
  /** The course that it was made from. */
  courseId: string;
}

/**
 * Whom a draft has to name: kept by the machine from the day of the fork, whatever its files say, but for
 * the number of the version whose changes were taken last. Null for a course that began here.
 */
export async function attributionOf(
  db: Reader,
  courseId: string,
  files: CourseFiles,
): Promise<Attribution | null> {
  const origin = await forkOrigin(db, courseId);
  if (origin === null) return null;
  const fork = await versionToCite(db, { id: origin });
  if (!fork) return null;
  const { code } = fork.manifest;
  const taken = takenVersion(files, code);
  const later =
    taken !== null && laterVersion(taken, fork.version)
      ? await versionToCite(db, { courseId: fork.courseId, version: taken })
      : null;
  const { id, version, college, manifest } = later ?? fork;
  const { licence = DEFAULT_LICENCE, basedOn = [] } = manifest;
  return {
    chain: [{ course: code, version, college, licence }, ...basedOn],
    courseVersionId: id,
    courseId: fork.courseId,
  };
}

/** The version of a course that a draft says it has taken last. */
function takenVersion(files: CourseFiles, code: string): string | null {
  const text = files.get("course.yaml") ?? "";
  const value = readYaml(plainLineEnds(text), new ProblemList("course.yaml"))?.value;
  const list =
    typeof value === "object" && value !== null && "based_on" in value ? value.based_on : [];
  const [first]: unknown[] = Array.isArray(list) ? list : [];
  if (typeof first !== "object" || first === null) return null;
  const { course, version }: { course?: unknown; version?: unknown } = first;
  return course === code && typeof version === "string" ? version : null;
}
