import { formatDay, formatDayOf, formatZone } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton, TouchLink } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { In, Quoting } from "../../ui/In";
import { type MarkKind, Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Ask, Facts, Rows } from "../../ui/Rows";
import { permits } from "../gate/decide";
import { fitLine } from "../matching/fit-words";
import { needFacts } from "../matching/need-words";
import { OffersEntry } from "../offers/OffersEntry";
import { PersonName } from "../PersonName";
import { permitWords } from "../permit-words";
import { ownerWords, reasonWords } from "../requirement";
import { SchoolStateRow } from "../schools/SchoolStateRow";
import type { Candidate, OpeningPage } from "./read-opening.server";
import { scheduleWords } from "./schedule-words";

/** An opening for its lead: who is placed, and who may fill it, readiest first. */
export function OpeningShown({
  opening,
  need,
  school,
  layers,
  names,
  placed,
  offers,
  candidates,
  pages,
  now,
}: OpeningPage & { now: number }) {
  const t = useText();
  const [from, to] = [formatDay(opening.startsOn, t.locale), formatDay(opening.endsOn, t.locale)];
  return (
    <>
      <Head
        title={opening.title}
        lead={`${opening.school.name}, ${opening.programName}`}
        crumb={<a href="/openings">{t("openings.title")}</a>}
      />
      <Wrap>
        <Entry title={t("opening.facts")}>
          <Facts
            items={[
              {
                name: t("opening.days"),
                value: t("opening.daysValue", {
                  from,
                  to,
                  zone: formatZone(now, opening.school.timeZone, t.locale),
                }),
              },
              ...(opening.schedule
                ? [{ name: t("opening.hours"), value: scheduleWords(opening.schedule, t) }]
                : []),
              ...(opening.schedule?.students
                ? [{ name: t("opening.students"), value: String(opening.schedule.students) }]
                : []),
              ...needFacts(need, t, names).map(({ name, value }) => ({
                name,
                value: <Quoting kept={Object.values(names)}>{value}</Quoting>,
              })),
              {
                name: t("opening.slots"),
                value: t("opening.slotsValue", { taken: opening.taken, slots: opening.slots }),
              },
              {
                name: t("opening.rules"),
                value: (
                  <>
                    <In>{layers.map(({ title }) => title).join(" · ")}</In>{" "}
                    <a href={`/openings/${opening.id}/rules`}>{t("openingRules.link")}</a>
                  </>
                ),
              },
            ]}
          />
          <p>
            <TouchLink href={`/openings/${opening.id}/needs`}>
              {t(need ? "need.change" : "need.link")}
            </TouchLink>
          </p>
        </Entry>
        {school && (
          <Entry title={t("opening.ready")}>
            <Rows>
              <SchoolStateRow state={school} />
            </Rows>
            <p>
              <TouchLink href={`/schools/${opening.school.id}`}>
                {t("opening.ready.open")}
              </TouchLink>
            </p>
          </Entry>
        )}
        <Entry title={t("opening.placed")}>
          {placed.length === 0 ? (
            <p>{t("opening.placed.none")}</p>
          ) : (
            <Rows>
              {placed.map((one) => (
                <PlacedRow key={one.placementId} one={one} opening={opening} />
              ))}
            </Rows>
          )}
        </Entry>
        <OffersEntry offers={offers} />
        <Entry title={t("opening.people")} note={t("opening.people.note")}>
          {candidates.length + placed.length + offers.length === 0 ? (
            <Empty title={t("opening.people.none.title")}>{t("opening.people.none.text")}</Empty>
          ) : (
            <Rows>
              {candidates.map((one) => (
                <CandidateRow key={one.personId} one={one} openingId={opening.id} names={names} />
              ))}
            </Rows>
          )}
          <p>
            <TouchLink href={`/openings/${opening.id}/check`}>{t("many.open")}</TouchLink>
          </p>
          <Pages openingId={opening.id} pages={pages} />
        </Entry>
      </Wrap>
    </>
  );
}

/** The ways to whoever is further away. */
function Pages({ openingId, pages }: { openingId: string; pages: OpeningPage["pages"] }) {
  const t = useText();
  const { before, after, total } = pages;
  if (before === null && after === null) return null;
  const to = (from: number) => `/openings/${openingId}?from=${from}`;
  return (
    <>
      <p className="small soft">{t("opening.people.total", { n: total })}</p>
      <p className="row">
        {before !== null && (
          <LinkButton weight="two" href={to(before)}>
            {t("opening.people.nearer")}
          </LinkButton>
        )}
        {after !== null && (
          <LinkButton weight="two" href={to(after)}>
            {t("opening.people.further")}
          </LinkButton>
        )}
      </p>
    </>
  );
}

function PlacedRow({
  one,
  opening,
}: {
  one: OpeningPage["placed"][number];
  opening: OpeningPage["opening"];
}) {
  const t = useText();
  const day = formatDayOf(one.since, opening.school.timeZone, t.locale);
  return (
    <Ask
      who={
        <PersonName
          name={one.name}
          apart={one.apart}
          href={`/openings/${opening.id}/people/${one.personId}`}
        />
      }
      why={
        <>
          {one.task === null ? (
            <Status kind="met">{t("opening.placed.since", { day })}</Status>
          ) : (
            <Status kind={one.task === "suspend" ? "stop" : "until"}>
              {t(`openings.risk.${one.task}`)}
            </Status>
          )}
          {one.waivedUntil !== null && (
            <Status kind="until">
              {t("opening.waived", { day: formatDay(one.waivedUntil, t.locale) })}
            </Status>
          )}
          {one.task !== null && <p className="small soft">{t("owner.you")}.</p>}
        </>
      }
      action={
        <LinkButton
          weight="two"
          href={`/placements/${one.placementId}/ending`}
          label={t("opening.endOf", { name: one.name })}
        >
          {t("opening.end")}
        </LinkButton>
      }
    />
  );
}

function CandidateRow({
  one,
  openingId,
  names,
}: {
  one: Candidate;
  openingId: string;
  names: Record<string, string>;
}) {
  const t = useText();
  const href = `/openings/${openingId}/people/${one.personId}`;
  const owner = one.steps?.[0]?.next?.owner;
  const line = fitLine(one, t);
  return (
    <Ask
      who={<PersonName name={one.name} apart={one.apart} href={href} />}
      why={
        <>
          <Status kind={candidateMark(one)}>{useOutcomeWords(one)}</Status>
          {line !== "" && <p className="small soft">{line}</p>}
          {!permits(one) && one.steps && (
            <p>
              <Quoting kept={Object.values(names)}>{reasonWords(one.steps, t, names)}</Quoting>
            </p>
          )}
          {!permits(one) && owner && (
            <p className="small soft">
              {ownerWords(owner, t, { voice: "them", name: one.name, as: "lead" })}.
            </p>
          )}
        </>
      }
      action={
        <LinkButton weight="two" href={href} label={t("opening.openOf", { name: one.name })}>
          {t("opening.open")}
        </LinkButton>
      }
    />
  );
}

function useOutcomeWords({ outcome, until, steps, wait }: Candidate): string {
  const t = useText();
  const yes = permitWords({ outcome, until }, t);
  if (yes !== null) return yes;
  if (outcome === "UNDETERMINED") return t("answer.unsure");
  if (wait !== null) return t("answer.notBefore", { day: formatDay(wait, t.locale) });
  return steps === null ? t("answer.never") : t("answer.steps", { n: steps.length });
}

function candidateMark({ outcome, steps }: Candidate): MarkKind {
  if (outcome === "ELIGIBLE") return "met";
  if (outcome === "UNDETERMINED") return "unsure";
  if (outcome !== "INELIGIBLE") return "until";
  return steps?.[0]?.next?.owner === "person" ? "todo" : "wait";
}
