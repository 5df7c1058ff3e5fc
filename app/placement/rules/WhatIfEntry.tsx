import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry, Panel } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Quoting } from "../../ui/In";
import { type Problem, problemOf } from "../../ui/problems";
import { AnswerShown } from "../AnswerShown";
import { explainedLeaves } from "../gate/explain";
import { isSupposable } from "../gate/suppose";
import { askWords, type Reading } from "../requirement";
import type { SeenAnswer } from "../seen";
import type { WhatIf } from "./read-what-if.server";

interface WhatIfEntryProps {
  answer: SeenAnswer;
  /** What was asked, and what the gate would say; null before anyone asks. */
  whatIf: WhatIf | null;
  names: Record<string, string>;
  days: { from: string; to: string };
  reading: Reading;
  /** What was ticked, and the day that was typed. */
  typed: { by: string | null; reqs: readonly string[] };
  problems: readonly Problem[];
  /** The day that stands in the form at first. */
  day: string;
}

/** What would be if something were done by a day: a guess under its own name, never a decision. */
export function WhatIfEntry(props: WhatIfEntryProps) {
  const { answer, whatIf, names, days, reading, day, typed, problems } = props;
  const t = useText();
  const missing = answer.tree
    .flatMap(({ node }) => explainedLeaves(node))
    .filter(({ pass, needed, kind }) => pass === null && needed && isSupposable(kind));
  const once = missing.filter(({ req }, at) => missing.findIndex((one) => one.req === req) === at);
  if (once.length === 0) return null;
  return (
    <Entry title={t("whatIf.title")} note={t("whatIf.note")} id="what-if">
      <div className="stack">
        {whatIf && (
          <Panel tone="soft">
            <p>
              <strong>{t("whatIf.guess", { day: formatDay(whatIf.on, t.locale) })}</strong>
            </p>
            <AnswerShown answer={whatIf.answer} days={days} reading={reading} />
          </Panel>
        )}
        <form method="get" className="stack" action="#what-if">
          <Choices
            type="checkbox"
            name="done"
            legend={t("whatIf.done")}
            chosen={typed.reqs}
            error={problemOf(problems, "done")}
            options={once.map((leaf) => ({
              value: leaf.req,
              label: <Quoting kept={Object.values(names)}>{askWords(leaf, t, names)}</Quoting>,
            }))}
          />
          <Field
            name="by"
            type="date"
            label={t("whatIf.by")}
            value={typed.by ?? day}
            error={problemOf(problems, "by")}
          />
          <p>
            <Button weight="two">{t("whatIf.ask")}</Button>
          </p>
        </form>
      </div>
    </Entry>
  );
}
