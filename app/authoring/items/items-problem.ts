import type { Text } from "../../i18n/catalog";
import type { RefusalDetail } from "../../record/outcome";
import { saveProblem } from "../after-change";

/** Why a change of a draft's questions was not saved, as a sentence. */
export function itemsProblem(
  reason: Parameters<typeof saveProblem>[0] | "unformed",
  detail: RefusalDetail | undefined,
  t: Text,
): string {
  if (reason === "size") return t("items.refused.size", { most: Number(detail?.most ?? 0) });
  // What cannot be changed in its form any more was changed by somebody since the page was opened.
  return saveProblem(reason === "unformed" ? "draft" : reason, detail, t).message;
}
