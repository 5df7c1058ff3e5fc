import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Answer, Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, type Problem } from "../../ui/problems";
import { buildText } from "./build-rule";
import { DraftTree } from "./DraftTree";
import type { DraftPage } from "./read-draft.server";
import type { Outline } from "./rule-outline";
import { TableShown } from "./TableShown";
import { versionProblem } from "./version-problem";

/** A draft: what it asks, to be built part by part, and what its check finds. */
export function DraftShown({ asked, ...page }: DraftPage & { asked: Asked }) {
  const t = useText();
  const { id, version, ruleId, problems } = page;
  const base = `/rules/drafts/${id}`;
  return (
    <>
      <Head
        title={<In>{version.title}</In>}
        lead={t("draft.lead", { rule: ruleId })}
        crumb={<a href="/rules">{t("rules.title")}</a>}
      />
      <Wrap>
        <Entry title={t("draft.asks")} note={t("draft.asks.note")}>
          <div className="stack">
            <ErrorSummary title={t("problem.title")} problems={unplaced(asked, page.rule)} />
            <DraftTree base={base} rule={page.rule} names={page.names} asked={asked} />
          </div>
        </Entry>
        <Entry title={t("draft.check")} note={t("draft.check.note")}>
          <div className="stack">
            {problems.length === 0 ? (
              <Answer kind="met" word={t("draft.check.good")}>
                <p>{t("draft.check.goodText")}</p>
              </Answer>
            ) : (
              <Answer kind="todo" word={t("draft.check.bad", { n: problems.length })}>
                <ul>
                  {problems.map((problem) => {
                    const words = versionProblem(problem, t);
                    return <li key={words}>{words}</li>;
                  })}
                </ul>
              </Answer>
            )}
            {page.run && <TableShown table={page.run} />}
            <p className="row">
              {problems.length === 0 && (
                <LinkButton href={`${base}/effect`}>{t("draft.effect")}</LinkButton>
              )}
              <LinkButton weight="two" href={`${base}/words`}>
                {t("draft.words")}
              </LinkButton>
            </p>
          </div>
        </Entry>
        <Entry title={t("draft.more")}>
          <Form id="drop">
            <input type="hidden" name="step" value={buildText("drop", "")} />
            <p className="row">
              <Button weight="quiet">{t("draft.drop")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}

/** What is wrong with a form that stands nowhere on the page: said of the page as a whole. */
function unplaced({ problems, values }: Asked, rule: Outline): Problem[] {
  const hasForm = (part: Outline): boolean =>
    part.op !== "leaf" && (buildText("add", part.at) === values.step || part.of.some(hasForm));
  if (hasForm(rule)) return [];
  return problems.map(({ message }) => ({ field: "", message }));
}
