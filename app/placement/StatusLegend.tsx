import { useText } from "../i18n/text";
import { Entry } from "../ui/Entry";
import { type MarkKind, Status } from "../ui/marks";
import { Row, Rows } from "../ui/Rows";
import { STATUSES, type StatusWord } from "./status";

const MARKS: Record<StatusWord, MarkKind> = {
  "not-started": "todo",
  "in-progress": "part",
  current: "met",
  expiring: "until",
  "in-grace": "warn",
  lapsed: "stop",
  waived: "outside",
};

/** How a requirement stands: one of seven words, with its mark. */
export function StandsAs({ status }: { status: StatusWord }) {
  const t = useText();
  return <Status kind={MARKS[status]}>{t(`status.${status}`)}</Status>;
}

/** The seven words, and exactly what each means. */
export function StatusLegend() {
  const t = useText();
  return (
    <Entry title={t("status.title")}>
      <Rows text>
        {STATUSES.map((status) => (
          <Row key={status}>
            <StandsAs status={status} />
            <p>{t(`status.${status}.means`)}</p>
          </Row>
        ))}
      </Rows>
    </Entry>
  );
}
