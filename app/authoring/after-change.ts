import type { Text } from "../i18n/catalog";
import type { RefusalDetail } from "../record/outcome";

/**
 * The page to which a change of a draft leads: where both texts stand side by side when it was kept aside,
 * else `page`, an address below the draft's.
 */
export function afterChange(
  draftId: string,
  { heldId }: { heldId?: string | null },
  page: string,
): string {
  return heldId ? `/studio/${draftId}/held/${heldId}` : `/studio/${draftId}/${page}`;
}

/** Why a change was not saved, as a sentence. */
export function saveProblem(
  reason: "draft" | "right" | "path" | "size" | "files" | "letters" | "revision",
  detail: RefusalDetail | undefined,
  t: Text,
): { field: string; message: string } {
  const most = Number(detail?.most ?? 0);
  switch (reason) {
    case "size":
    case "files":
      return { field: "text", message: t(`editor.refused.${reason}`, { most }) };
    case "letters":
      return { field: "text", message: t("editor.refused.letters") };
    default:
      return { field: "", message: t(`editor.refused.${reason}`) };
  }
}
