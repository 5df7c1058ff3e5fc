import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Empty } from "../../ui/Entry";
import type { Unformed } from "./edit-entry";

/** Why a bank or a question has no form, and where it can be put right. */
export function Unparted({ why, draftId }: { why: Unformed | "no-scenario"; draftId: string }) {
  const t = useText();
  return (
    <Empty title={t("items.unparted.title")}>
      <p>{t(`items.unparted.${why}`)}</p>
      <p className="row">
        <LinkButton weight="two" href={`/studio/${draftId}/files/items.yaml`}>
          {t("items.unparted.open")}
        </LinkButton>
      </p>
    </Empty>
  );
}
