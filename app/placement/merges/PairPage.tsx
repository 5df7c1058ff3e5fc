import type { ReactNode } from "react";
import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Answer, Empty, Entry } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { Quoting } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Pair as PairRow, Rows } from "../../ui/Rows";
import { clearanceMark } from "../clearances/clearance-words";
import { clearanceTitle } from "../rules/rule-words";
import type { PairPage as Page, Side } from "./read-pair.server";

type Chosen = NonNullable<Page["pair"]>;

/** Two accounts side by side, and what may be done about them. */
export function PairPage({ personId, name, others, pair, asked }: Page & { asked: Asked }) {
  const t = useText();
  return (
    <>
      <Head
        title={t("pair.title", { name })}
        lead={t("pair.lead")}
        crumb={<a href="/duplicates">{t("merges.title")}</a>}
        slim
      />
      <Wrap>
        {pair ? (
          <>
            <Entry title={t("pair.now")}>
              <State pair={pair} />
            </Entry>
            <Entry title={t("pair.sides")} note={t("pair.sides.note")}>
              <Sides sides={pair.sides} />
            </Entry>
            <Entry title={t("pair.decide")}>
              <Decide pair={pair} asked={asked} />
            </Entry>
          </>
        ) : (
          <Entry title={t("pair.others")}>
            <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
            {others.length === 0 ? (
              <Empty title={t("merges.none.title")}>{t("pair.noOthers", { name })}</Empty>
            ) : (
              <Rows>
                {others.map((other) => (
                  <PairRow
                    key={other.personId}
                    end={
                      <LinkButton
                        weight="two"
                        href={`/people/${personId}/same?with=${other.personId}`}
                        label={t("merges.lookAt", { name: other.name })}
                      >
                        {t("merges.look")}
                      </LinkButton>
                    }
                  >
                    <h3>{other.name}</h3>
                  </PairRow>
                ))}
              </Rows>
            )}
          </Entry>
        )}
      </Wrap>
    </>
  );
}

const KINDS = {
  apart: "todo",
  merged: "met",
  "merge-asked": "wait",
  "unmerge-asked": "wait",
} as const;

function State({ pair: { state, into, sides } }: { pair: Chosen }) {
  const t = useText();
  const email = sides.find(({ personId }) => personId === into)?.email ?? "";
  return (
    <Answer kind={KINDS[state]} word={t(`pair.state.${state}`)}>
      {t(`pair.state.${state}.text`, { email })}
    </Answer>
  );
}

function Sides({ sides }: { sides: Chosen["sides"] }) {
  const t = useText();
  const row = (key: string, head: string, cell: (side: Side) => ReactNode) => ({
    key,
    cells: [head, ...sides.map(cell)],
  });
  const shown = sides.some(({ clearances }) => clearances !== null);
  return (
    <FlowTable
      caption={t("pair.sides")}
      columns={[t("pair.what"), ...sides.map(({ email }) => ({ label: email, short: email }))]}
      rows={[
        row("name", t("pair.name"), (side) => side.name),
        row("program", t("pair.program"), (side) => side.programs.join(", ") || t("pair.nothing")),
        row("training", t("pair.training"), (side) => t("pair.minutes", { n: side.minutes })),
        row("observed", t("pair.observed"), (side) => String(side.observations)),
        row("badges", t("pair.badges"), (side) => String(side.badges)),
        row("age", t("pair.age"), (side) =>
          side.turns18 === null ? t("pair.nothing") : formatDay(side.turns18, t.locale),
        ),
        ...(shown
          ? [row("clearances", t("pair.clearances"), (side) => <Clearances side={side} />)]
          : []),
      ]}
    />
  );
}

function Clearances({ side: { clearances } }: { side: Side }) {
  const t = useText();
  if (!clearances || clearances.length === 0) return t("pair.nothing");
  return clearances.map(({ type, title, state, on }) => (
    <div key={type}>
      <Status kind={clearanceMark(state)}>{t(`clearanceState.${state}`)}</Status>
      <p className="small soft">
        <Quoting kept={[title]}>
          {t("clearances.on", {
            type: clearanceTitle(type, title, t) ?? type,
            day: formatDay(on, t.locale),
          })}
        </Quoting>
      </p>
    </div>
  ));
}

function Decide({ pair, asked }: { pair: Chosen; asked: Asked }) {
  const t = useText();
  const { state, sides, proposalId, locked } = pair;
  const [one, other] = sides;
  if (locked !== null)
    return (
      <div className="stack text">
        <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
        <p>{t(`pair.locked.${locked}`)}</p>
      </div>
    );
  if (proposalId !== null)
    return (
      <Form asked={asked}>
        <p className="text">{t("pair.agree.text")}</p>
        <input type="hidden" name="step" value="agree" />
        <input type="hidden" name="proposal" value={proposalId} />
        <p>
          <Button>{t(state === "merge-asked" ? "pair.agree" : "pair.agreeApart")}</Button>
        </p>
      </Form>
    );
  return (
    <Form asked={asked}>
      <input type="hidden" name="step" value={state === "apart" ? "merge" : "unmerge"} />
      {state === "apart" ? (
        <Choices
          type="radio"
          name="into"
          legend={t("pair.into")}
          options={[one, other].map(({ personId, email }) => ({ value: personId, label: email }))}
        />
      ) : (
        <p className="text">{t("pair.apart.text")}</p>
      )}
      <p>
        <Button weight={state === "apart" ? "main" : "two"}>
          {t(state === "apart" ? "pair.propose" : "pair.proposeApart")}
        </Button>
      </p>
    </Form>
  );
}
