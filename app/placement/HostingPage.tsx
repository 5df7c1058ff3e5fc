import { formatDay, formatZone } from "../i18n/dates";
import { useText } from "../i18n/text";
import { LinkButton } from "../ui/Button";
import { Empty, Entry, Panel } from "../ui/Entry";
import { Quoting } from "../ui/In";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Facts, Pair, Rows } from "../ui/Rows";
import { needFacts } from "./matching/need-words";
import { scheduleWords } from "./openings/schedule-words";
import { ReadinessStatus } from "./ReadinessStatus";
import type { HostedOpening } from "./read-hosting.server";
import type { SchoolLine } from "./schools/read-schools.server";
import { SchoolStateRow } from "./schools/SchoolStateRow";

interface HostingPageProps {
  hosted: readonly HostedOpening[];
  /** The schools of the reader, ready or not. */
  schools: readonly SchoolLine[];
  now: number;
}

/** A school host's page: who is coming, and from when, and whether the school is ready for them. */
export function HostingPage({ hosted, schools, now }: HostingPageProps) {
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
        {schools.map(({ id, name, states }) => (
          <Entry key={id} title={t("hosting.school")} note={name}>
            <div className="stack">
              {states.length > 0 && (
                <Rows>
                  {states.map((state) => (
                    <SchoolStateRow key={state.programId} state={state} />
                  ))}
                </Rows>
              )}
              <p className="row">
                <LinkButton weight="two" href={`/schools/${id}`}>
                  {t("hosting.school.open", { name })}
                </LinkButton>
              </p>
            </div>
          </Entry>
        ))}
      </Wrap>
    </>
  );
}

function Hosted({ opening, need, names, offers, coming, now }: HostedOpening & { now: number }) {
  const t = useText();
  const free = opening.slots - coming.length - offers.length;
  const [from, to] = [formatDay(opening.startsOn, t.locale), formatDay(opening.endsOn, t.locale)];
  return (
    <Entry
      title={opening.title}
      note={`${opening.school.name}. ${t("placed.zone", { zone: formatZone(now, opening.school.timeZone, t.locale) })}`}
    >
      <div className="stack">
        {offers.map((offer) => (
          <Panel key={offer.id} tone="amber">
            <h3>{t("hosting.offers.title", { name: offer.name })}</h3>
            <p>
              {t("hosting.offers.text", { program: opening.programName })}{" "}
              {t("offer.by", { day: formatDay(offer.answerBy, t.locale) })}.
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
        {need && (
          <Facts
            items={needFacts(need, t, names).map(({ name, value }) => ({
              name,
              value: <Quoting kept={Object.values(names)}>{value}</Quoting>,
            }))}
          />
        )}
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
                    {t("hosting.waived", { day: formatDay(person.waivedUntil, t.locale) })}
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
