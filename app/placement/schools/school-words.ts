import type { Text } from "../../i18n/catalog";
import { isSchoolNeed } from "./school";

/** What a need of a school is called; one that we have no words for keeps the name that rules use. */
export function schoolNeedWords(what: string, t: Text): string {
  return isSchoolNeed(what) ? t(`schoolNeed.${what}`) : what;
}
