import { formatDay, formatZone } from "../i18n/dates";
import { useText } from "../i18n/text";
import { LinkButton } from "../ui/Button";
import { Empty, Entry, Panel } from "../ui/Entry";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Pair, Rows } from "../ui/Rows";
import { scheduleWords } from "./openings/schedule-words";
import { ReadinessStatus } from "./ReadinessStatus";
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

function Hosted({ opening, offers, coming, now }: HostedOpening & { now: number }) {
  const t = useText();
  const free = opening.slots - coming.length - offers.length;
  const [from, to] = [formatDay(opening.startsOn), formatDay(opening.endsOn)];
  return (
    <Entry
      title={opening.title}
      note={`${opening.school.name}. ${t("placed.zone", { zone: formatZone(now, opening.school.timeZone) })}`}
    >
      <div className="stack">
        {offers.map((offer) => (
          <Panel key={offer.id} tone="amber">
            <h3>{t("hosting.offers.title", { name: offer.name })}</h3>
            <p>
              {t("hosting.offers.text", { program: opening.programName })}{" "}
              {t("offer.by", { day: formatDay(offer.answerBy) })}.
            </p>
            <p className="row">
              <LinkButton
                href={`/offers/${offer.id}`}
                label={t("offers.answerOf", { name: offer.name })}
              >
                {t("offers.answer")}
              </LinkButton>
            </p>
          </Panel>
        ))}
        {opening.schedule && <p>{scheduleWords(opening.schedule, t)}</p>}
        {coming.length > 0 && (
          <Rows>
            {coming.map((person) => (
              <Pair key={person.personId} end={<ReadinessStatus readiness={person} />}>
                <h3>{person.name}</h3>
                <p className="small soft">
                  {t("hosting.from", { from, to, program: opening.programName })}
                </p>
                {person.waivedUntil !== null && (
                  <Status kind="until">
                    {t("hosting.waived", { day: formatDay(person.waivedUntil) })}
                  </Status>
                )}
              </Pair>
            ))}
          </Rows>
        )}
        {free > 0 && <p>{t("hosting.openText", { n: free, day: from })}</p>}
      </div>
    </Entry>
  );
}
