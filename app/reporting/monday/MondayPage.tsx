import type { ReactNode } from "react";
import { formatDay, formatWeekday, formatZone } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton, TouchLink } from "../../ui/Button";
import { Empty, Entry, Next } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import { Quoting } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { MondayPerson, pathOf, useRowWords, useStateWords } from "./MondayRow";
import { MondayWaits, waitsForNothing } from "./MondayWaits";
import { MONDAY_LISTS, type MondayRow } from "./monday";
import type { ListStart, Monday } from "./read-monday.server";
import type { Unfilled } from "./read-unfilled.server";

interface MondayPageProps extends Monday {
  now: number;
  /** Of each kind no more people are named beside an opening. */
  mostNear: number;
  /** What follows the openings: the hours of the program. */
  children?: ReactNode;
}

/** The program lead's Monday: six lists in the order of gate.md §6, and the one thing to do first. */
export function MondayPage(page: MondayPageProps) {
  const t = useText();
  const { lists, names, unjudged } = page;
  const [first] = MONDAY_LISTS.flatMap((list) => lists[list].rows);
  const hasMore = !waitsForNothing(page.waits);
  return (
    <>
      <Head
        title={formatWeekday(page.today, t.locale)}
        lead={t("monday.lead", { programs: t.list(page.programs) })}
        meta={[t("monday.zone", { zone: formatZone(page.now, page.zone, t.locale) })]}
      />
      <Wrap>
        <Entry title={t("monday.first")}>
          <div className="stack">
            {first ? (
              <First row={first} names={names} />
            ) : hasMore ? (
              <Empty title={t("monday.first.more")}>{t("monday.first.more.text")}</Empty>
            ) : (
              <Empty title={t("monday.first.none")}>{t("monday.first.none.text")}</Empty>
            )}
            {unjudged > 0 && <p className="small soft">{t("monday.unjudged", { n: unjudged })}</p>}
          </div>
        </Entry>
        {MONDAY_LISTS.map((list) => (
          <List key={list} start={lists[list]} names={names}>
            {list === "waiting" && hasMore && <MondayWaits waits={page.waits} names={names} />}
          </List>
        ))}
        <Openings {...page} />
        {page.children}
      </Wrap>
    </>
  );
}

function First({ row, names }: { row: MondayRow; names: Record<string, string> }) {
  const t = useText();
  const { name, opening, state } = row;
  const { reason, step } = useRowWords({ row, names });
  const stands = useStateWords(state);
  const title =
    state.kind === "until"
      ? t("monday.first.until", { name, day: formatDay(state.day, t.locale) })
      : t(`monday.first.${state.kind}`, { name });
  const where = t("monday.first.where", { title: opening.title, school: opening.school });
  return (
    <Next
      over={t("monday.first.over")}
      title={title}
      action={<LinkButton href={pathOf(row)}>{t("monday.first.open")}</LinkButton>}
    >
      <p>
        {where} {stands}. <Quoting kept={Object.values(names)}>{reason}</Quoting> {step}
      </p>
    </Next>
  );
}

/** The first few of a list, and the way to all of them. `children` stand before the people. */
function List({
  start: { list, rows, total },
  names,
  children,
}: {
  start: ListStart;
  names: Record<string, string>;
  children?: ReactNode;
}) {
  const t = useText();
  const title = t(`monday.${list}`);
  const isEmpty = rows.length === 0 && !children;
  return (
    <Entry title={title} note={t(`monday.${list}.note`)}>
      {isEmpty ? (
        <Empty title={t(`monday.${list}.none`)}>{t(`monday.${list}.none.text`)}</Empty>
      ) : (
        <Rows>
          {children}
          {rows.map((row) => (
            <MondayPerson key={`${row.personId} ${row.opening.id}`} row={row} names={names} />
          ))}
        </Rows>
      )}
      {total > rows.length && (
        <p>
          <TouchLink href={`/monday/${list}`} label={t("monday.allOf", { n: total, list: title })}>
            {t("monday.all", { n: total })}
          </TouchLink>
        </p>
      )}
    </Entry>
  );
}

function Openings({ unfilled, unfilledTotal, mostNear }: MondayPageProps) {
  const t = useText();
  return (
    <Entry title={t("monday.openings")} note={t("monday.openings.note")}>
      {unfilled.length === 0 ? (
        <Empty title={t("monday.openings.none")}>{t("monday.openings.none.text")}</Empty>
      ) : (
        <FlowTable
          caption={t("monday.openings")}
          columns={[
            t("monday.openings.column.opening"),
            t("monday.openings.column.starts"),
            t("monday.openings.column.free"),
            t("monday.openings.column.ready"),
            t("monday.openings.column.step"),
          ]}
          rows={unfilled.map(({ opening, ready, oneStep }) => ({
            key: opening.id,
            cells: [
              <a key="name" href={`/openings/${opening.id}`}>
                {opening.title}, {opening.school.name}
              </a>,
              formatDay(opening.startsOn, t.locale),
              t("openings.free", { free: opening.slots - opening.taken, slots: opening.slots }),
              <Near key="ready" people={ready} most={mostNear} />,
              <Near key="step" people={oneStep} most={mostNear} />,
            ],
          }))}
        />
      )}
      {unfilledTotal > unfilled.length && (
        <p>
          <TouchLink
            href="/openings"
            label={t("monday.allOf", { n: unfilledTotal, list: t("monday.openings") })}
          >
            {t("monday.all", { n: unfilledTotal })}
          </TouchLink>
        </p>
      )}
    </Entry>
  );
}

function Near({ people, most }: { people: Unfilled["ready"]; most: number }) {
  const t = useText();
  const names = t.list(people.map(({ name }) => name));
  if (people.length === 0) return t("monday.openings.nobody");
  return people.length < most ? names : t("monday.openings.more", { names });
}
