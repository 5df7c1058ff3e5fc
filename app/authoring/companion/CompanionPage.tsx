import { useText } from "../../i18n/text";
import type { CoursePack } from "../../learning/pack/pack";
import { sessionMinutes } from "../../learning/pack/session-plan";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Entry, Panel } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Pair, Rows } from "../../ui/Rows";
import { EditFields } from "../EditFields";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import { type CompanionTexts, companionNames } from "./companion-texts";

interface CompanionPageProps extends FramedDraft {
  /** How much there is on paper; null while errors are in the way. */
  holds: CompanionHolds | null;
  /** Null when course.yaml cannot be read: then only its source can be mended. */
  texts: CompanionTexts | null;
  editKey: string;
  asked: Asked;
}

/** What a pack holds, in numbers. */
export interface CompanionHolds {
  cards: number;
  minutes: number;
  steps: number;
  rows: number;
}

/** A pack in numbers. */
export function holdsOf({ cards, session, task }: CoursePack): CompanionHolds {
  return {
    cards: cards.length,
    minutes: sessionMinutes(session),
    steps: task?.steps.length ?? 0,
    rows: task?.rubric.length ?? 0,
  };
}

export const longestCompanion = 1200;

/** The course for a room: what its print pack holds, where each part is written, and what its author adds. */
export function CompanionPage({ holds, texts, editKey, asked, ...framed }: CompanionPageProps) {
  const t = useText();
  const base = `/studio/${framed.draft.id}`;
  const print = `${base}/companion/print`;
  return (
    <StudioFrame {...framed} tab="companion" title={t("companion.title")}>
      <Entry title={t("companion.holds")} note={t("companion.holds.note")}>
        {holds ? (
          <Rows>
            <Pair
              end={
                <Way href={`${print}?part=guide`} words={t("companion.see")} of={t("pack.guide")} />
              }
            >
              <h3>{t("pack.guide")}</h3>
              <p className="small soft">{t("companion.guide", { n: holds.minutes })}</p>
            </Pair>
            <Pair
              end={
                <Way href={`${print}?part=cards`} words={t("companion.see")} of={t("pack.cards")} />
              }
            >
              <h3>{t("pack.cards")}</h3>
              <p className="small soft">{t("companion.cards", { n: holds.cards })}</p>
            </Pair>
            <Pair
              end={
                <Way
                  href={`${print}?part=rubric`}
                  words={t("companion.see")}
                  of={t("pack.rubric")}
                />
              }
            >
              <h3>{t("pack.rubric")}</h3>
              <p className="small soft">
                {t("companion.rubric", { n: holds.rows, steps: holds.steps })}
              </p>
              <p>
                <a href={`${base}/task`}>{t("companion.rubric.write")}</a>
              </p>
            </Pair>
            <Pair end={<Way href={print} words={t("companion.see")} of={t("pack.everything")} />}>
              <h3>{t("pack.everything")}</h3>
              <p className="small soft">{t("companion.everything")}</p>
            </Pair>
          </Rows>
        ) : (
          <Panel tone="amber">
            <p>{t("companion.faults")}</p>
            <p>
              <LinkButton weight="two" href={`${base}#notes`}>
                {t("export.toNotes")}
              </LinkButton>
            </p>
          </Panel>
        )}
      </Entry>
      <Entry title={t("companion.checkIn")} note={t("companion.checkIn.note")}>
        <p className="text">{t("companion.checkIn.text")}</p>
      </Entry>
      <Entry title={t("companion.texts")} note={t("companion.texts.note")}>
        {texts ? (
          <Form asked={asked}>
            <EditFields editKey={editKey} seq={framed.last.seq} />
            {companionNames.map((name) => (
              <Field
                key={name}
                name={name}
                type="textarea"
                rows={4}
                label={t(`companion.${name}`)}
                hint={t(`companion.${name}.hint`)}
                kept
                value={texts[name]}
              />
            ))}
            <p className="row">
              <Button>{t("companion.save")}</Button>
            </p>
          </Form>
        ) : (
          <Panel tone="amber">
            <p>{t("settings.unreadable.text")}</p>
            <p>
              <LinkButton weight="two" href={`${base}/files/course.yaml`}>
                {t("settings.unreadable.open")}
              </LinkButton>
            </p>
          </Panel>
        )}
      </Entry>
    </StudioFrame>
  );
}

function Way({ href, words, of }: { href: string; words: string; of: string }) {
  return (
    <LinkButton weight="two" href={href} label={`${words}: ${of}`}>
      {words}
    </LinkButton>
  );
}
