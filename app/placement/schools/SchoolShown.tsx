import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { LinkButton } from "../../ui/Button";
import { Answer, Entry } from "../../ui/Entry";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Pair, Row, Rows } from "../../ui/Rows";
import { askWords, markOf, stateWords } from "../requirement";
import type { SchoolItemLine, SchoolPage } from "./read-school.server";
import type { SchoolState } from "./read-schools.server";
import { SchoolItemForm } from "./SchoolItemForm";
import { SchoolStatus } from "./SchoolStateRow";
import { schoolNeedWords } from "./school-words";

interface SchoolShownProps extends SchoolPage {
  /** Names this form, so that sending it twice puts one thing on file. */
  formKey: string;
  asked?: Asked;
}

/** Whether a school is ready, what it has on file, and for its hosts the form to put more there. */
export function SchoolShown({ formKey, asked = FRESH, ...page }: SchoolShownProps) {
  const t = useText();
  const { id, name, hosts, waives, states, items, past, people } = page;
  return (
    <>
      <Head
        title={name}
        lead={t("school.lead")}
        crumb={<a href="/schools">{t("schools.title")}</a>}
      />
      <Wrap>
        {states.length === 0 && (
          <Entry title={t("school.stands")}>
            <p>{t("school.noProgram")}</p>
          </Entry>
        )}
        {states.map((state) => (
          <Stands key={state.programId} state={state} />
        ))}
        {waives && (
          <Entry title={t("school.waivers")} note={t("school.waivers.note")}>
            <p className="row">
              <LinkButton weight="two" href={`/schools/${id}/waivers`}>
                {t("school.waivers.open")}
              </LinkButton>
            </p>
          </Entry>
        )}
        <Entry title={t("school.onFile")} note={t("school.onFile.note")}>
          {items.length === 0 ? (
            <p>{t("school.nothing")}</p>
          ) : (
            <Rows>
              {items.map((item) => (
                <ItemRow key={item.id} item={item} schoolId={id} hosts={hosts} />
              ))}
            </Rows>
          )}
        </Entry>
        {hosts && <SchoolItemForm people={people} formKey={formKey} asked={asked} />}
        {hosts && (
          <Entry title={t("conflicts.title")} note={t("conflicts.known.note")}>
            <p className="row">
              <LinkButton weight="two" href={`/schools/${id}/conflicts`}>
                {t("conflicts.new")}
              </LinkButton>
            </p>
          </Entry>
        )}
        {past.length > 0 && (
          <Entry title={t("school.past")}>
            <Rows>
              {past.map((item) => (
                <Row key={item.id}>
                  <Status kind="stop">{schoolNeedWords(item.what, t)}</Status>
                  <Said item={item} />
                </Row>
              ))}
            </Rows>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

/** Ready or not for one program, and everything that is asked of the school. */
function Stands({ state }: { state: SchoolState }) {
  const t = useText();
  const isReady = state.lacks.length === 0;
  return (
    <Entry
      title={t("school.standsFor", { program: state.programName })}
      note={t("school.checkedFor", { day: formatDay(state.through, t.locale) })}
    >
      <div className="stack">
        <Answer
          kind={isReady ? "met" : "stop"}
          word={isReady ? t("schools.ready") : t("schools.notReady")}
        >
          <p>{t(isReady ? "school.readyText" : "school.notReadyText")}</p>
          {isReady && state.readiness.ready !== "yes" && <SchoolStatus state={state} />}
        </Answer>
        <Rows>
          {state.leaves.map((leaf) => (
            <Pair key={leaf.req} end={<Status kind={markOf(leaf)}>{stateWords(leaf, t)}</Status>}>
              <h3>{askWords(leaf, t, {})}</h3>
            </Pair>
          ))}
        </Rows>
      </div>
    </Entry>
  );
}

function ItemRow({
  item,
  schoolId,
  hosts,
}: {
  item: SchoolItemLine;
  schoolId: string;
  hosts: boolean;
}) {
  const t = useText();
  const what = schoolNeedWords(item.what, t);
  return (
    <Pair
      end={
        hosts && (
          <LinkButton
            weight="two"
            href={`/schools/${schoolId}/items/${item.id}`}
            label={t("school.takeBackOf", { what })}
          >
            {t("school.takeBack")}
          </LinkButton>
        )
      }
    >
      <Status kind={item.state === "stands" ? "met" : "stop"}>{what}</Status>
      <Said item={item} />
    </Pair>
  );
}

function Said({ item }: { item: SchoolItemLine }) {
  const t = useText();
  const { supervisor, said, state } = item;
  return (
    <>
      {supervisor !== null && <p>{t("school.supervisor", { name: supervisor })}</p>}
      {said !== null && <p>{said}</p>}
      {state === "left" && <p>{t("school.left")}</p>}
      {state === "over" && <p>{t("school.over")}</p>}
      <p className="small soft">{entryWords(item, t)}</p>
    </>
  );
}

function entryWords({ on, through, by }: SchoolItemLine, t: Text): string {
  const day = formatDay(on, t.locale);
  return through === null
    ? t("school.entry", { day, name: by })
    : t("school.entryThrough", { day, through: formatDay(through, t.locale), name: by });
}
