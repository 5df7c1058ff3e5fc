import type { Text } from "../../i18n/catalog";
import type { VersionProblem } from "./rule-draft";

/** What is wrong with a version, as a sentence. */
export function versionProblem(problem: VersionProblem, t: Text): string {
  switch (problem.reason) {
    case "too-long":
    case "too-many":
      return t(`version.${problem.reason}`, { most: problem.most });
    case "cannot-be-judged":
    case "table-unreadable":
      return t(`version.${problem.reason}`, { problem: problem.problem });
    case "case-fails":
      return t("version.case-fails", { id: problem.id, differs: problem.differs });
    default:
      return t(`version.${problem.reason}`);
  }
}
