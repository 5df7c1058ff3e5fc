import { useText } from "../i18n/text";
import { Head, Wrap } from "../ui/Page";
import type { Problem } from "../ui/problems";
import type { MyPart } from "./attendance-sheet";
import { SeatEntry } from "./SeatEntry";
import type { TrainingSession } from "./training";
import { When } from "./When";

interface SeatPageProps {
  session: TrainingSession;
  mine: MyPart;
  problems: readonly Problem[];
}

/** The reader's seat by itself, with why a booking was refused. */
export function SeatPage({ session, mine, problems }: SeatPageProps) {
  const t = useText();
  return (
    <>
      <Head
        title={session.title}
        lead={<When session={session} />}
        crumb={<a href="/sessions">{t("session.list.title")}</a>}
        slim
      />
      <Wrap>
        <SeatEntry session={session} mine={mine} saved={false} problems={problems} />
      </Wrap>
    </>
  );
}
