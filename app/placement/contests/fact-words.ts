import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import type { ClearanceState } from "../gate/facts";
import { clearanceTitle } from "../rules/rule-words";
import type { ContestedKind } from "./contest";

/** What is needed to say a fact in words. */
interface Said {
  kind: ContestedKind;
  on: string;
  about: string;
  says: string | null;
  hidden: boolean;
}

/** A fact in one line: what it is about. */
export function factTitle({ kind, about }: Said, t: Text, names: Record<string, string>): string {
  switch (kind) {
    case "clearance":
      return clearanceTitle(about, names[about], t) ?? about;
    case "age":
      return t("record.age", { age: about });
    case "hold":
      return t("record.hold");
    case "session":
      return about;
    case "observation":
      return t("record.observation");
    case "credential":
      return t("record.credential", { name: names[about] ?? about });
    case "decision":
      return t("record.decision", { opening: about });
  }
}

/** What a fact says, with its day. Who may not read what an adjudicator wrote reads that it is in review. */
export function factDetail({ kind, on, says, hidden }: Said, t: Text): string {
  const day = formatDay(on, t.locale);
  if (hidden) return t("record.inReview", { day });
  switch (kind) {
    case "clearance":
      return t("record.says", { says: t(`clearanceState.${says as ClearanceState}`), day });
    case "session":
      return t("record.minutes", { n: Number(says), day });
    case "observation":
      return t("record.score", { score: says ?? "", day });
    case "credential":
      return t(says === null ? "record.held" : "record.revoked", { day });
    case "decision":
      return t(says === "yes" ? "record.yes" : "record.no", { day });
    case "age":
    case "hold":
      return t("record.from", { day });
  }
}
