import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Badge } from "./Badge";
import type { BadgeWords } from "./badge";

/** A badge that can be earned here: its drawing, who gives it, and the way to what it means. */
export function EarnedBadge({ id, badge }: { id: string; badge: BadgeWords }) {
  const t = useText();
  return (
    <div className="earn">
      <div>
        <Badge badge={badge} />
      </div>
      <div>
        <p>{t("credentials.achievement.lead", { issuer: badge.issuer })}</p>
        <TouchLink href={`/achievements/${id}`}>{t("credentials.shown.definition")}</TouchLink>
      </div>
    </div>
  );
}
