import { formatDay, formatZone } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { ProgramField } from "../../placement/ProgramField";
import { RemindButton } from "../../placement/reminders/RemindButton";
import { canRemind } from "../../placement/reminders/reminder";
import { askWords, ownerWords, stateWords } from "../../placement/requirement";
import { StandsAs, StatusLegend } from "../../placement/StatusLegend";
import { Button, LinkButton } from "../../ui/Button";
import { Chart } from "../../ui/Chart";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Quoting } from "../../ui/In";
import { ListPages } from "../../ui/ListPages";
import { Head, Wrap } from "../../ui/Page";
import { Ask, Rows } from "../../ui/Rows";
import { ExpiringPick, pickPath } from "./ExpiringPick";
import type { ExpiringRow } from "./expiring";
import type { Expiring } from "./read-expiring.server";

/** The expiry board: whose yes ends when, the one next step, and whose it is. */
export function ExpiringPage(
  board: Expiring & { now: number; mostExported: number; formKey: string },
) {
  const t = useText();
  const { pick, total, rows, names, unjudged, page, more } = board;
  const days = pick.within;
  const path = (to: number) => pickPath("/expiring", pick, to);
  return (
    <>
      <Head
        title={t("expiring.title")}
        lead={t("expiring.lead", {
          days,
          programs: t.list(board.programs.map(({ name }) => name)),
        })}
        crumb={<a href="/monday">{t("monday.title")}</a>}
        meta={[t("monday.zone", { zone: formatZone(board.now, board.zone, t.locale) })]}
      />
      <Wrap>
        <ExpiringPick pick={pick} schools={board.schools} roles={board.roles} />
        <Entry title={t("expiring.list")} note={t("expiring.list.note", { n: total })}>
          <div className="stack">
            {unjudged > 0 && <p className="small soft">{t("monday.unjudged", { n: unjudged })}</p>}
            {rows.length === 0 ? (
              <Empty title={t("expiring.none", { days })}>
                {t(total > 0 ? "expiring.dropped" : "expiring.none.text")}
              </Empty>
            ) : (
              <Rows>
                {rows.map((row) => (
                  <ExpiringOne
                    key={`${row.personId} ${row.opening.id}`}
                    row={row}
                    names={names}
                    back={path(page)}
                  />
                ))}
              </Rows>
            )}
            {rows.some(canTick) && <RemindTicked board={board} />}
            <ListPages
              page={page}
              more={more}
              to={path}
              back={t("expiring.back")}
              on={t("expiring.more")}
            />
            <p className="noprint">
              <a className="touch" href={pickPath("/expiring.csv", pick, 1)} download>
                {t("expiring.csv")}
              </a>{" "}
              {total > board.mostExported && t("expiring.csv.note", { n: board.mostExported })}
            </p>
          </div>
        </Entry>
        <Calendar board={board} />
        <StatusLegend />
      </Wrap>
    </>
  );
}

/** Whether there is a letter to write about a row. */
function canTick({ leaf, reminded }: ExpiringRow): boolean {
  return reminded === null && canRemind(leaf?.next?.owner);
}

/** One press for all that are ticked: it leads to what it would do to each. */
function RemindTicked({ board: { programs, formKey } }: { board: Expiring & { formKey: string } }) {
  const t = useText();
  return (
    <form id="many" method="post" action="/bulk" className="stack" noValidate>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="action" value="remind" />
      <ProgramField programs={programs} />
      <Field name="reason" label={t("bulk.reason")} hint={t("expiring.many.note")} />
      <p>
        <Button weight="two">{t("expiring.many")}</Button>
      </p>
    </form>
  );
}

function Calendar({ board: { weeks, today, pick } }: { board: Expiring }) {
  const t = useText();
  const last = weeks.at(-1)?.to ?? today;
  return (
    <Entry title={t("expiring.calendar")} note={t("expiring.calendar.note")}>
      <Chart
        label={t("expiring.calendar.chart", { day: formatDay(last, t.locale) })}
        of={t("expiring.calendar.week")}
        parts={[
          { name: t("expiring.placed"), tone: "amber" },
          { name: t("expiring.ready"), tone: "lake" },
        ]}
        say={String}
        hidden=""
        rows={weeks
          .filter(({ placed, ready }) => placed + ready > 0)
          .map(({ from, to, placed, ready }) => ({
            key: `${pick.within} ${to}`,
            label:
              from === null
                ? t("expiring.calendar.now")
                : t("expiring.calendar.days", {
                    from: formatDay(from, t.locale),
                    to: formatDay(to, t.locale),
                  }),
            values: [placed, ready],
          }))}
      />
    </Entry>
  );
}

function ExpiringOne({
  row,
  names,
  back,
}: {
  row: ExpiringRow;
  names: Record<string, string>;
  back: string;
}) {
  const t = useText();
  const { personId, name, opening, leaf, lastDay, reminded } = row;
  const how = leaf ? stateWords(leaf, t) : "";
  return (
    <Ask
      who={
        <>
          <h3>
            <a className="touch" href={`/people/${personId}`}>
              {name}
            </a>
          </h3>
          {canTick(row) && (
            <p className="noprint">
              <input
                type="checkbox"
                form="many"
                name="people"
                value={`${personId} ${opening.id}`}
                aria-label={t("expiring.tick", { name })}
              />
            </p>
          )}
          <p className="small soft">
            {t(row.isPlaced ? "expiring.placed" : "expiring.ready")}.{" "}
            {t("expiring.where", { title: opening.title, school: opening.school })}.
          </p>
        </>
      }
      why={
        <>
          <StandsAs status={row.status} />
          <p>
            <strong>
              {lastDay === null
                ? t("expiring.failing")
                : t("expiring.until", { day: formatDay(lastDay, t.locale) })}
            </strong>
          </p>
          {leaf ? (
            <>
              <p>
                <Quoting kept={Object.values(names)}>
                  {t("expiring.what", {
                    what: askWords(leaf, t, names),
                    how: how.charAt(0).toLowerCase() + how.slice(1),
                  })}
                </Quoting>{" "}
                {leaf.next && t(`step.${leaf.next.action}.them`)}
              </p>
              {leaf.next && (
                <p className="small soft">
                  {ownerWords(leaf.next.owner, t, { voice: "them", name, as: "lead" })}.
                </p>
              )}
            </>
          ) : (
            <p>{t("expiring.noStep")}</p>
          )}
        </>
      }
      action={
        <div className="stack">
          <RemindButton
            personId={personId}
            name={name}
            openingId={opening.id}
            leaf={leaf}
            names={names}
            reminded={reminded}
            back={back}
          />
          <LinkButton
            weight="two"
            href={`/openings/${opening.id}/people/${personId}`}
            label={t("opening.openOf", { name })}
          >
            {t("opening.open")}
          </LinkButton>
        </div>
      }
    />
  );
}
