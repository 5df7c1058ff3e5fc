import type { Text } from "../../i18n/catalog";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Answer, Empty, Entry, Legend, Next } from "../../ui/Entry";
import { In, Quoting } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { Row, Rows } from "../../ui/Rows";
import { CreditedEntry } from "./CreditedEntry";
import { LadderPicture, RUNG_MARKS } from "./LadderPicture";
import { RungShown, RungStatus, sourceOf, sourceWords } from "./RungShown";
import type { Ladder, LadderRung } from "./read-ladder.server";

interface LadderPageProps {
  ladder: Ladder;
  /** The reader serves, and may ask whether they can be placed. */
  serves: boolean;
}

/** The career ladder: where the reader stands, the next role and what it asks, and credit for it. */
export function LadderPage({ ladder, serves }: LadderPageProps) {
  const t = useText();
  const rungs = ladder.levels.flat();
  const next = rungs.filter(({ isNext }) => isNext);
  const others = rungs.filter(({ isNext }) => !isNext);
  return (
    <>
      <Head
        title={t("ladder.title")}
        lead={t("ladder.lead")}
        crumb={<a href="/credentials">{t("credentials.mine.title")}</a>}
      />
      <Wrap>
        {rungs.length === 0 ? (
          <Entry title={t("ladder.where")}>
            <Empty title={t("ladder.empty")}>
              <p>{t("ladder.empty.why")}</p>
              <LinkButton weight="two" href="/credentials">
                {t("ladder.empty.see")}
              </LinkButton>
            </Empty>
          </Entry>
        ) : (
          <Where ladder={ladder} serves={serves} />
        )}
        {rungs.length > 0 && <NextStep ladder={ladder} isTop={next.length === 0} />}
        {next.map((rung) => (
          <Entry
            key={rung.id}
            id={rung.id}
            title={<In>{rung.title}</In>}
            note={
              <Quoting
                kept={[sourceOf(rung)]}
              >{`${t("ladder.nextRole")}. ${sourceWords(rung, t)}`}</Quoting>
            }
          >
            <RungShown rung={rung} />
          </Entry>
        ))}
        {others.length > 0 && <Others rungs={others} />}
        <CreditedEntry credited={ladder.credited} />
        {rungs.length > 0 && (
          <Entry title={t("ladder.beyond")}>
            <p className="text">{t("ladder.beyond.text")}</p>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Where({ ladder, serves }: LadderPageProps) {
  const t = useText();
  return (
    <Entry
      title={t("ladder.where")}
      note={t("ladder.where.note")}
      legend={
        <Legend
          items={[
            { kind: RUNG_MARKS.whole, word: t("ladder.legend.whole") },
            { kind: RUNG_MARKS.part, word: t("ladder.legend.part") },
            { kind: RUNG_MARKS.none, word: t("ladder.legend.none") },
          ]}
        />
      }
    >
      <div className="stack">
        <Stands ladder={ladder} />
        {serves && (
          <p>
            {t("ladder.serve")} <a href="/placed">{t("ladder.serve.see")}</a>
          </p>
        )}
        <div>
          <LadderPicture levels={ladder.levels} />
          {ladder.nearest && <p className="small soft">{t("ladder.bold")}</p>}
        </div>
      </div>
    </Entry>
  );
}

function Stands({ ladder: { levels, nearest } }: { ladder: Ladder }) {
  const t = useText();
  const whole = levels.flat().filter(({ standing }) => standing === "whole");
  if (whole.length > 0)
    return (
      <Answer
        kind="met"
        word={
          <Quoting kept={whole.map(({ title }) => title)}>
            {t("ladder.whole", { roles: t.list(whole.map(({ title }) => title)) })}
          </Quoting>
        }
      >
        {t("ladder.whole.why")}
      </Answer>
    );
  if (nearest?.standing === "part")
    return (
      <Answer kind="part" word={<Quoting kept={[nearest.title]}>{partWords(nearest, t)}</Quoting>}>
        {t("ladder.part.why")}
      </Answer>
    );
  const first = levels.flat().filter(({ isNext }) => isNext);
  return (
    <Answer kind="todo" word={t("ladder.none")}>
      <p>
        <Quoting kept={first.map(({ title }) => title)}>
          {t("ladder.none.why", { roles: t.list(first.map(({ title }) => title)) })}
        </Quoting>
      </p>
    </Answer>
  );
}

function partWords({ met, gap, title }: LadderRung, t: Text): string {
  return t("ladder.part", { met: met.length, all: met.length + gap.length, role: title });
}

function NextStep({ ladder: { next }, isTop }: { ladder: Ladder; isTop: boolean }) {
  const t = useText();
  const href = next?.credential.href;
  return (
    <Entry title={t("ladder.next")}>
      {next && href ? (
        <Next
          over={t("ladder.next.over", { role: next.role })}
          title={<In>{next.credential.title}</In>}
          action={
            <LinkButton href={href} icon="arrow">
              {t("ladder.next.see")}
            </LinkButton>
          }
        >
          {t("ladder.next.why")}
        </Next>
      ) : (
        <Empty title={t("ladder.next.none")}>
          {t(isTop ? "ladder.top.why" : "ladder.next.none.why")}
        </Empty>
      )}
    </Entry>
  );
}

function Others({ rungs }: { rungs: readonly LadderRung[] }) {
  const t = useText();
  return (
    <Entry title={t("ladder.others")} note={t("ladder.others.note")}>
      <Rows>
        {rungs.map((rung) => (
          <Row key={rung.id} id={rung.id}>
            <h3>
              <In>{rung.title}</In>
            </h3>
            <p>
              <RungStatus rung={rung} />
            </p>
            <details>
              <summary>
                <Quoting kept={[rung.title]}>{t("ladder.asksOf", { role: rung.title })}</Quoting>
              </summary>
              <div className="stack">
                <p className="small soft">
                  <Quoting kept={[sourceOf(rung)]}>{sourceWords(rung, t)}</Quoting>
                </p>
                <RungShown rung={rung} />
              </div>
            </details>
          </Row>
        ))}
      </Rows>
    </Entry>
  );
}
