import type { ReactNode } from "react";
import type { Text } from "../i18n/catalog";
import { useText } from "../i18n/text";
import { Entry, Legend } from "../ui/Entry";
import { FlowTable } from "../ui/FlowTable";
import { Head, Wrap } from "../ui/Page";
import { Row, Rows } from "../ui/Rows";
import { checkRule, type Gauge, waysToPass } from "./check-rule";
import { levelMarks } from "./LevelStatus";
import { levels } from "./level";
import { operatingPoint } from "./operating-curve";
import { retentionRule } from "./retention";
import { tryRule } from "./tries";

/** mastery.md §1: guess and slip by kind of question, as the item rules set them. */
const three = { options: 3, guess: 0.33, slip: 0.1 };
const four = { options: 4, guess: 0.25, slip: 0.1 };
const five = { options: 5, guess: 0.2, slip: 0.1 };
const several: Gauge = { guess: 0.05, slip: 0.15 };
const people = [0.95, 0.9, 0.75, 0.6, 0.4];
const objectives = 4;
const hour = 3_600_000;

/**
 * The rule of mastery in plain words, with its numbers worked out by the rule itself. Children: the
 * reader's own numbers, after the one sentence that says it.
 */
export function MasteryPolicy({ children }: { children?: ReactNode }) {
  const t = useText();
  const [first, second] = tryRule.waits;
  return (
    <>
      <Head
        title={t("policy.mastery.title")}
        lead={t("policy.mastery.lead", { ways: waysInWords(four, t) })}
      />
      <Wrap>
        {children}
        <Entry title={t("policy.mastery.kinds.title")} note={t("policy.mastery.kinds.note")}>
          <Rows text>
            <Row>
              <h3>{t("policy.mastery.practice")}</h3>
              <p>{t("policy.mastery.practiceWhat")}</p>
            </Row>
            <Row>
              <h3>{t("policy.mastery.check")}</h3>
              <p>{t("policy.mastery.checkWhat")}</p>
            </Row>
          </Rows>
        </Entry>
        <WhatPasses />
        <HowOftenRight />
        <Entry title={t("policy.mastery.tries.title")}>
          <div className="stack text">
            <p>{t("policy.mastery.tries.what")}</p>
            <p>
              {t("policy.mastery.tries.waits", {
                tries: tryRule.tries,
                first: first / hour,
                second: second / hour,
              })}
            </p>
            <p>{t("policy.mastery.tries.empty")}</p>
          </div>
        </Entry>
        <Entry title={t("policy.mastery.kept.title")}>
          <div className="stack text">
            <p>{t("policy.mastery.kept.what", retentionRule)}</p>
            <p>{t("policy.mastery.kept.missed")}</p>
            <p>{t("policy.mastery.kept.practice", { n: retentionRule.refreshers })}</p>
          </div>
        </Entry>
        <Entry title={t("policy.mastery.badge.title")}>
          <p className="text">{t("policy.mastery.badge.what")}</p>
        </Entry>
        <Entry title={t("policy.mastery.never.title")}>
          <p className="text">{t("policy.mastery.never.what")}</p>
        </Entry>
        <Entry title={t("policy.mastery.marks.title")}>
          <Legend
            items={levels.map((level) => ({
              kind: levelMarks[level],
              word: t(`mastery.level.${level}`),
            }))}
          />
        </Entry>
        <ExactRule />
      </Wrap>
    </>
  );
}

function WhatPasses() {
  const t = useText();
  const { least, most } = checkRule;
  return (
    <Entry
      title={t("policy.mastery.pass.title")}
      note={t("policy.mastery.pass.note", { least, most })}
    >
      <div className="stack">
        <FlowTable
          caption={t("policy.mastery.pass.caption")}
          columns={[
            { label: t("policy.mastery.pass.kind"), short: t("policy.mastery.pass.kindShort") },
            { label: t("policy.mastery.pass.ways"), short: t("policy.mastery.pass.waysShort") },
          ]}
          rows={[
            ...[three, four, five].map((gauge) => ({
              key: `${gauge.options}`,
              cells: [
                t("policy.mastery.pass.options", { n: gauge.options }),
                waysInWords(gauge, t),
              ],
            })),
            { key: "several", cells: [t("policy.mastery.pass.multi"), waysInWords(several, t)] },
          ]}
        />
        <div className="stack text">
          <p>{t("policy.mastery.pass.mixed")}</p>
          <p>{t("policy.mastery.pass.bar")}</p>
          <p>{t("policy.mastery.pass.critical")}</p>
        </div>
      </div>
    </Entry>
  );
}

function HowOftenRight() {
  const t = useText();
  const kinds = [three, four];
  const outOf100 = (share: number) =>
    t("policy.mastery.odds.people", { n: Math.round(100 * share) });
  return (
    <Entry title={t("policy.mastery.odds.title")} note={t("policy.mastery.odds.note")}>
      <div className="stack">
        <FlowTable
          caption={t("policy.mastery.odds.caption")}
          columns={[
            { label: t("policy.mastery.odds.person"), short: t("policy.mastery.odds.personShort") },
            ...kinds.map(({ options: n }) => ({
              label: t("policy.mastery.odds.choices", { n }),
              short: t("policy.mastery.odds.choicesShort", { n }),
            })),
            {
              label: t("policy.mastery.odds.course", { n: four.options, objectives }),
              short: t("policy.mastery.odds.courseShort", { objectives }),
            },
          ]}
          rows={people.map((trueP) => ({
            key: `${trueP}`,
            cells: [
              t("policy.mastery.odds.share", { share: Math.round(trueP * 100) }),
              ...kinds.map((gauge) => outOf100(passes(gauge, trueP))),
              outOf100(passes(four, trueP) ** objectives),
            ],
          }))}
        />
        <p className="text">{t("policy.mastery.odds.why")}</p>
      </div>
    </Entry>
  );
}

function ExactRule() {
  const t = useText();
  return (
    <Entry title={t("policy.mastery.exact.title")}>
      <div className="stack text">
        <p>
          {t("policy.mastery.exact.what", {
            rule: "muster-check@1",
            threshold: checkRule.threshold * 100,
          })}
        </p>
        <p>
          {t("policy.mastery.exact.guess", {
            n: four.options,
            guess: four.guess,
            slip: four.slip,
            otherGuess: several.guess,
            otherSlip: several.slip,
          })}
        </p>
      </div>
    </Entry>
  );
}

/** "4 of 4, 4 of 5 or 6 of 8", as the rule itself finds them. */
function waysInWords(gauge: Gauge, t: Text): string {
  const ways = waysToPass(gauge, checkRule.most).map((way) => t("policy.mastery.pass.way", way));
  const last = ways.at(-1) ?? "";
  return ways.length < 2
    ? last
    : t("policy.mastery.pass.or", { first: ways.slice(0, -1).join(", "), last });
}

/** The chance to pass in one try, for someone who answers right with this probability. */
function passes(gauge: Gauge, trueP: number): number {
  return operatingPoint({ ...checkRule, ...gauge, trueP }).passProbability;
}
