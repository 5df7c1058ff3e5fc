import type { ReviewDue } from "../catalog/review-by";
import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Status } from "../ui/marks";

/** That a course is to be reviewed again, and whether its learners are told already. */
export function ReviewNotice({ due }: { due: ReviewDue | null }) {
  const t = useText();
  if (!due) return null;
  const day = formatDay(due.day, t.locale);
  return (
    <p>
      <Status kind={due.isPast ? "stop" : "warn"}>
        {t(due.isPast ? "studio.reviewDue.past" : "studio.reviewDue", { day })}
      </Status>
    </p>
  );
}
