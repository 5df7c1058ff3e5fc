import { formatDayOf, formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { type Asked, FRESH } from "../ui/asked";
import { Button, Locked, TouchLink } from "../ui/Button";
import { Empty, Entry, Saved } from "../ui/Entry";
import { FlowTable } from "../ui/FlowTable";
import { Form } from "../ui/Form";
import { type MarkKind, Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Row, Rows } from "../ui/Rows";
import { Beside, CompromiseEntry, type KeyStep } from "./CompromiseEntry";
import { firstState, type KeyState } from "./organization-key";
import type { OrganizationKeys, ShownKey } from "./read-keys.server";

interface KeysPageProps extends OrganizationKeys {
  /** Where the public halves are published. */
  document: string;
  notice: string | null;
  /** The form that came back, and with what. */
  refused: { step: KeyStep; asked: Asked } | null;
}

const MARKS: Record<KeyState, MarkKind> = {
  staged: "wait",
  active: "met",
  retired: "kept",
  compromised: "stop",
};

/** An organization's signing keys, what became of each, and the forms that change them. */
export function KeysPage(props: KeysPageProps) {
  const t = useText();
  const { organization, keys, document, notice } = props;
  const { id, name } = organization;
  return (
    <>
      <Head
        slim
        crumb={<a href={`/organizations/${id}`}>{name}</a>}
        title={t("keys.title", { name })}
        lead={t("keys.lead", { name })}
      />
      <Wrap>
        <Entry title={t("keys.list")}>
          <div className="stack">
            {notice && <Saved>{notice}</Saved>}
            {keys.length === 0 ? (
              <Empty title={t("keys.none")}>{t("keys.noneWhy", { name })}</Empty>
            ) : (
              <>
                <KeyTable {...props} />
                <p>
                  <TouchLink href={document}>{t("keys.document")}</TouchLink>
                </p>
              </>
            )}
          </div>
        </Entry>
        <Change {...props} />
        {keys.length > 0 && <CompromiseEntry {...props} />}
        {keys.length > 0 && <Meanings />}
        {keys.length > 0 && <History {...props} />}
      </Wrap>
    </>
  );
}

function KeyTable({ organization, keys }: KeysPageProps) {
  const t = useText();
  return (
    <FlowTable
      caption={t("keys.list")}
      columns={[t("keys.key"), t("keys.use"), t("keys.state"), t("keys.since")]}
      rows={keys.map((key) => ({
        key: key.kid,
        cells: [
          key.kid,
          t(`keys.use.${key.algorithm}`),
          <State key="state" shown={key} />,
          formatDayOf(key.stateAt, organization.timeZone, t.locale),
        ],
      }))}
    />
  );
}

function State({ shown: { state, drill } }: { shown: ShownKey }) {
  const t = useText();
  return (
    <>
      <Status kind={MARKS[state]}>{t(`keys.state.${state}`)}</Status>
      {drill && (
        <p className="soft">
          {t("keys.drill", {
            signed: drill.signedAgain,
            all: drill.signedAgain + drill.left,
            told: drill.told,
          })}
        </p>
      )}
    </>
  );
}

/** The two steps of an ordinary change: only the one whose turn it is. */
function Change({ organization, keys, staged, refused }: KeysPageProps) {
  const t = useText();
  const isFirst = firstState(keys) === "active";
  const isOrdinary = refused?.step === "stage" || refused?.step === "activate";
  const isHere = isOrdinary || keys.length === 0;
  const asked = refused && isHere ? refused.asked : FRESH;
  const at = formatInstant(staged?.from ?? 0, organization.timeZone, t.locale);
  return (
    <Entry
      title={t(isFirst ? "keys.first" : "keys.change")}
      note={isFirst ? undefined : t("keys.changeNote")}
    >
      <Form asked={asked}>
        <Beside keys={keys} />
        <p className="text">
          {t(isFirst ? "keys.firstWhy" : staged ? "keys.activateWhy" : "keys.stageWhy")}
        </p>
        {staged && !staged.isDue ? (
          <Locked
            label={t("keys.activate")}
            reason={t("keys.activateFrom", { at })}
            way={{ href: `/o/${organization.id}/did.json`, label: t("keys.published") }}
          />
        ) : (
          <p>
            <Button name="step" value={staged ? "activate" : "stage"} weight="two">
              {t(isFirst ? "keys.makeFirst" : staged ? "keys.activate" : "keys.stage")}
            </Button>
          </p>
        )}
      </Form>
    </Entry>
  );
}

const STATES: readonly KeyState[] = ["staged", "active", "retired", "compromised"];

function Meanings() {
  const t = useText();
  return (
    <Entry title={t("keys.means")}>
      <Rows text>
        {STATES.map((state) => (
          <Row key={state}>
            <Status kind={MARKS[state]}>{t(`keys.state.${state}`)}</Status>
            <p className="soft">{t(`keys.means.${state}`)}</p>
          </Row>
        ))}
      </Rows>
    </Entry>
  );
}

const EVENTS = [
  "key-staged",
  "key-activated",
  "key-retired",
  "key-reported",
  "key-report-withdrawn",
  "key-compromised",
  "key-sealed-anew",
] as const;

function History({ organization, keys }: KeysPageProps) {
  const t = useText();
  const events = keys
    .flatMap((key) => key.events)
    .sort((one, other) => other.at - one.at || one.kid.localeCompare(other.kid));
  return (
    <Entry title={t("keys.history")}>
      <Rows>
        {events.map(({ kid, action, byName, at: instant }) => {
          const said = EVENTS.find((event) => event === action);
          const at = formatInstant(instant, organization.timeZone, t.locale);
          return (
            said && (
              <Row key={`${kid} ${action} ${instant}`}>
                <p>{t(`keys.event.${said}`, { kid })}</p>
                <p className="soft">
                  {byName === null
                    ? t("keys.bySystem", { at })
                    : t("keys.by", { at, name: byName })}
                </p>
              </Row>
            )
          );
        })}
      </Rows>
    </Entry>
  );
}
