import { formatDay, formatZone } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Button, LinkButton } from "../../ui/Button";
import { Answer, Entry, Next } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { Quoting } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, type Problem } from "../../ui/problems";
import { Facts, Row, Rows } from "../../ui/Rows";
import { needFacts } from "../matching/need-words";
import { scheduleWords } from "../openings/schedule-words";
import { ReadinessStatus } from "../ReadinessStatus";
import { askWords } from "../requirement";
import { turnOf } from "./offer";
import type { OfferPage, OpenStep } from "./read-offer.server";

interface OfferShownProps extends OfferPage {
  formKey: string;
  problems: readonly Problem[];
  now: number;
}

/** A proposed placement for whom it concerns: where it stands, and what the reader can do about it. */
export function OfferShown(page: OfferShownProps) {
  const t = useText();
  const { opening, name, party } = page;
  return (
    <>
      <Head
        title={t(party === "person" ? "offer.title.you" : "offer.title.them", { name })}
        lead={t("offer.lead", { opening: opening.title, school: opening.school.name })}
        crumb={<Crumb page={page} />}
        meta={[t("placed.zone", { zone: formatZone(page.now, opening.school.timeZone, t.locale) })]}
        slim
      />
      <Wrap>
        <Entry title={t("offer.now")}>
          <div className="stack">
            <ErrorSummary title={t("problem.title")} problems={page.problems} />
            <Stands page={page} />
          </div>
        </Entry>
        <Steps page={page} />
        <Entry title={t("offer.place")}>
          <Facts
            items={[
              { name: t("offer.program"), value: opening.programName },
              {
                name: t("opening.days"),
                value: t("offer.days", {
                  from: formatDay(opening.startsOn, t.locale),
                  to: formatDay(opening.endsOn, t.locale),
                }),
              },
              ...(opening.schedule
                ? [{ name: t("opening.hours"), value: scheduleWords(opening.schedule, t) }]
                : []),
              ...needFacts(page.need, t, page.names).map(({ name, value }) => ({
                name,
                value: <Quoting kept={Object.values(page.names)}>{value}</Quoting>,
              })),
            ]}
          />
        </Entry>
        <History page={page} />
      </Wrap>
    </>
  );
}

function Crumb({ page: { party, opening, personId, name } }: { page: OfferPage }) {
  const t = useText();
  if (party === "person") {
    return <a href={`/placed?opening=${opening.id}`}>{t("placed.title")}</a>;
  }
  if (party === "school") return <a href="/hosting">{t("hosting.title")}</a>;
  return (
    <>
      <a href={`/openings/${opening.id}`}>{opening.title}</a> ·{" "}
      <a href={`/openings/${opening.id}/people/${personId}`}>{name}</a>
    </>
  );
}

/** Where it stands, in words for the reader's part. */
function Stands({ page }: { page: OfferPage }) {
  const t = useText();
  const { state, party, name, opening, ready, stopped } = page;
  const values = {
    name,
    school: opening.school.name,
    program: opening.programName,
    from: formatDay(opening.startsOn, t.locale),
    day: page.answerBy === null ? "" : formatDay(page.answerBy, t.locale),
  };
  const kind =
    state === "placed" ? "met" : turnOf(state) === party ? "todo" : turnOf(state) ? "wait" : "stop";
  return (
    <>
      <Answer
        kind={kind}
        word={t(`offer.word.${turnOf(state) === party ? "yours" : state}`, values)}
      >
        <p>{t(`offer.says.${party}.${state}`, values)}</p>
      </Answer>
      {stopped !== null && <p className="text">{t(`offer.stopped.${stopped}`, values)}</p>}
      {ready && (
        <p>
          {t("offer.today")} <ReadinessStatus readiness={ready} />
        </p>
      )}
      {page.lacks.length > 0 && (
        <div className="stack">
          <Status kind="stop">{t("schools.notReady")}</Status>
          {page.lacks.map((leaf) => (
            <p key={leaf.req}>{t("schools.lacks", { what: askWords(leaf, t, {}) })}</p>
          ))}
          <p>
            <a href={`/schools/${opening.school.id}`}>{t("opening.ready.open")}</a>
          </p>
        </div>
      )}
    </>
  );
}

/** The step that goes on with the blaze, and those that end it beside. */
function Steps({ page }: { page: OfferShownProps }) {
  const t = useText();
  const { steps, answerBy, name, opening } = page;
  if (steps.length === 0 || answerBy === null) return null;
  const [main, ...others] = [...steps].sort((a, b) => Number(ENDS[a]) - Number(ENDS[b]));
  const values = { name, school: opening.school.name };
  return (
    <Entry title={t("offer.answer")}>
      <div className="stack">
        {main && isYes(main) && (
          <Next
            over={t("offer.by", { day: formatDay(answerBy, t.locale) })}
            title={t(`offer.ask.${main}`, values)}
            action={<StepForm page={page} step={main} />}
          >
            {t(`offer.why.${main}`, values)}
          </Next>
        )}
        {(main && ENDS[main] ? steps : others).map((step) => (
          <StepForm key={step} page={page} step={step} />
        ))}
      </div>
    </Entry>
  );
}

function isYes(
  step: OpenStep,
): step is Exclude<OpenStep, "person-declined" | "school-declined" | "withdrawn"> {
  return !ENDS[step];
}

const ENDS: Record<OpenStep, boolean> = {
  "person-accepted": false,
  "school-accepted": false,
  resumed: false,
  "person-declined": true,
  "school-declined": true,
  withdrawn: true,
};

function StepForm({ page, step }: { page: OfferShownProps; step: OpenStep }) {
  const t = useText();
  return (
    <Form>
      <input type="hidden" name="key" value={page.formKey} />
      <input type="hidden" name="step" value={step} />
      <p className="row">
        <Button weight={ENDS[step] ? "two" : "main"}>
          {t(`offer.do.${step}`, { name: page.name })}
        </Button>
      </p>
    </Form>
  );
}

function History({ page }: { page: OfferPage }) {
  const t = useText();
  const { history, name, opening, party, personId } = page;
  return (
    <Entry title={t("offer.history")}>
      <div className="stack">
        <Rows ordered>
          {history.map(({ step, on }, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what happened first stays first
            <Row key={nth}>
              {t("offer.historyRow", {
                day: formatDay(on, t.locale),
                what: t(`offer.step.${step}`, { name, school: opening.school.name }),
              })}
            </Row>
          ))}
        </Rows>
        {party !== "school" && (
          <p className="row">
            <LinkButton
              weight="two"
              href={
                party === "person"
                  ? `/placed?opening=${opening.id}`
                  : `/openings/${opening.id}/people/${personId}`
              }
            >
              {t("offer.everything")}
            </LinkButton>
          </p>
        )}
      </div>
    </Entry>
  );
}
