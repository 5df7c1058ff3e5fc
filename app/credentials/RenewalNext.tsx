import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { checkRule } from "../mastery/check-rule";
import { Button } from "../ui/Button";
import { Next } from "../ui/Entry";
import { Quoting } from "../ui/In";
import type { CourseRenewal } from "./read-course-renewal.server";

/** What a question of a check takes, with reading the answers: a generous round figure of ours. */
const MINUTES_EACH = 0.6;

/** About how long a renewal takes, in minutes: the fewest questions that can show every objective. */
function minutesFor(objectives: number): number {
  return Math.ceil((objectives * checkRule.least * MINUTES_EACH) / 5) * 5;
}

interface RenewalProps {
  courseId: string;
  /** How many objectives the course has. */
  objectives: number;
  renewal: CourseRenewal;
}

/** The next thing in a course whose badge may be renewed now: until when, how long, and the button. */
export function RenewalNext({ courseId, objectives, renewal }: RenewalProps) {
  const t = useText();
  const { title, endsOn, hasEnded } = renewal;
  const day = formatDay(endsOn, t.locale);
  const n = minutesFor(objectives);
  return (
    <Next
      over={t("next.over")}
      title={hasEnded ? t("renewal.ended", { day, n }) : t("renewal.by", { day, n })}
      action={
        <form method="post" action={`/courses/${courseId}/check`}>
          <input type="hidden" name="renew" value="yes" />
          <Button icon="arrow">{t("renewal.start")}</Button>
        </form>
      }
    >
      <p>
        <Quoting kept={[title]}>
          {t(hasEnded ? "renewal.endedWhat" : "renewal.what", { title })}
        </Quoting>
      </p>
      <p>{t("renewal.how")}</p>
    </Next>
  );
}

/** Until when what was earned by a course is good, and from when on it can be renewed. */
export function RenewalLater({ objectives, renewal }: Omit<RenewalProps, "courseId">) {
  const t = useText();
  const { endsOn, opensOn } = renewal;
  return (
    <p className="small text">
      {t("renewal.later", {
        through: formatDay(endsOn, t.locale),
        day: formatDay(opensOn, t.locale),
        n: minutesFor(objectives),
      })}
    </p>
  );
}
