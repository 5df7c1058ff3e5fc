import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton, TouchLink } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Quoting } from "../../ui/In";
import { ListPages } from "../../ui/ListPages";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Ask, Rows } from "../../ui/Rows";
import { PersonName } from "../PersonName";
import { clearanceTitle } from "../rules/rule-words";
import { clearanceMark } from "./clearance-words";
import type { ClearancesRead, ClearedPerson } from "./read-clearances.server";

/** An adjudicator's people, with the last decision entered about each. */
export function ClearancesPage({
  people,
  total,
  page,
  more,
  names,
}: ClearancesRead & {
  /** What each type of clearance is called. */
  names: Readonly<Record<string, string>>;
}) {
  const t = useText();
  return (
    <>
      <Head title={t("clearances.title")} lead={t("clearances.lead")} />
      <Wrap>
        <Entry title={t("clearances.people")} note={t("clearances.people.note")}>
          {people.length === 0 ? (
            <Empty title={t("clearances.none.title")}>{t("clearances.none.text")}</Empty>
          ) : (
            <div className="stack">
              <p className="small soft">{t("clearances.people.total", { n: total })}</p>
              <Rows>
                {people.map((person) => (
                  <Person key={person.personId} person={person} names={names} />
                ))}
              </Rows>
            </div>
          )}
          <ListPages
            page={page}
            more={more}
            to={(nth) => `/clearances?page=${nth}`}
            back={t("clearances.before")}
            on={t("clearances.next")}
          />
        </Entry>
        <Entry title={t("vendors.title")}>
          <p className="text">{t("vendors.lead")}</p>
          <p>
            <TouchLink href="/vendors">{t("vendors.list")}</TouchLink>
          </p>
        </Entry>
      </Wrap>
    </>
  );
}

function Person({
  person: { personId, name, apart, latest },
  names,
}: {
  person: ClearedPerson;
  names: Readonly<Record<string, string>>;
}) {
  const t = useText();
  return (
    <Ask
      who={<PersonName name={name} apart={apart} />}
      why={
        latest.length === 0 ? (
          <Status kind="todo">{t("clearances.nothing")}</Status>
        ) : (
          latest.map(({ type, state, on }) => (
            <div key={type}>
              <Status kind={clearanceMark(state)}>{t(`clearanceState.${state}`)}</Status>
              <p className="small soft">
                <Quoting kept={[names[type]]}>
                  {t("clearances.on", {
                    type: clearanceTitle(type, names[type], t) ?? type,
                    day: formatDay(on, t.locale),
                  })}
                </Quoting>
              </p>
            </div>
          ))
        )
      }
      action={
        <LinkButton
          weight="two"
          href={`/people/${personId}/clearances/new`}
          label={t("clearances.enterFor", { name })}
        >
          {t("clearances.enter")}
        </LinkButton>
      }
    />
  );
}
