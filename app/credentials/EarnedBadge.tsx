import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Answer } from "../ui/Entry";
import { Quoting } from "../ui/In";
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

/** Says that the reader holds the badge of a course, and where it is. */
export function HeldBadge({ credentialId, badge }: { credentialId: string; badge: BadgeWords }) {
  const t = useText();
  return (
    <Answer
      kind="met"
      word={
        <Quoting kept={[badge.title]}>
          {t("credentials.course.held", { title: badge.title })}
        </Quoting>
      }
    >
      <TouchLink href={`/credentials/${credentialId}`}>{t("credentials.course.see")}</TouchLink>
    </Answer>
  );
}
