import { formatDay, formatZone } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Empty, Entry } from "../ui/Entry";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Pair, Rows } from "../ui/Rows";
import type { HostedOpening } from "./read-hosting.server";

/** A school host's page: who is coming, and from when. Nothing about why someone is ready. */
export function HostingPage({ hosted, now }: { hosted: readonly HostedOpening[]; now: number }) {
  const t = useText();
  return (
    <>
      <Head title={t("hosting.title")} lead={t("hosting.lead")} />
      <Wrap>
        {hosted.length === 0 ? (
          <Entry title={t("hosting.coming")}>
            <Empty title={t("hosting.none.title")}>{t("hosting.none.text")}</Empty>
          </Entry>
        ) : (
          hosted.map((one) => <Hosted key={one.opening.id} {...one} now={now} />)
        )}
      </Wrap>
    </>
  );
}

function Hosted({ opening, coming, now }: HostedOpening & { now: number }) {
  const t = useText();
  const free = opening.slots - coming.length;
  const [from, to] = [formatDay(opening.startsOn), formatDay(opening.endsOn)];
  return (
    <Entry
      title={opening.title}
      note={`${opening.school.name}. ${t("placed.zone", { zone: formatZone(now, opening.school.timeZone) })}`}
    >
      <div className="stack">
        {coming.length > 0 && (
          <Rows>
            {coming.map((person) => (
              <Pair key={person.personId} end={<Readiness {...person} />}>
                <h3>{person.name}</h3>
                <p className="small soft">
                  {t("hosting.from", { from, to, program: opening.programName })}
                </p>
              </Pair>
            ))}
          </Rows>
        )}
        {free > 0 && <p>{t("hosting.openText", { n: free, day: from })}</p>}
      </div>
    </Entry>
  );
}

function Readiness({ ready, until }: HostedOpening["coming"][number]) {
  const t = useText();
  if (ready === "yes") return <Status kind="met">{t("hosting.ready")}</Status>;
  if (ready === "until" && until !== null) {
    return <Status kind="until">{t("hosting.readyUntil", { day: formatDay(until) })}</Status>;
  }
  return <Status kind="wait">{t("hosting.ask")}</Status>;
}
