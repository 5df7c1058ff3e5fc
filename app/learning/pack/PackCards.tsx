import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import { In } from "../../ui/In";
import { LessonHtml } from "../../ui/Lesson";
import { ScenarioAsked, ScenarioLeads } from "./PackReading";
import { Card, PackPartSection, type PackProps } from "./PackSheet";

/** Two cards a page, and on the next page their backs: printed on both sides, they meet. */
const ON_A_PAGE = 2;

interface TwoSided {
  key: string;
  front: ReactNode;
  back: ReactNode;
}

/** Every scenario as a card to cut out, and one more with the lines to take along. */
export function PackCards({ qr, ...props }: PackProps & { qr: ReactNode }) {
  const t = useText();
  const { cards, pockets } = props.pack;
  const all: TwoSided[] = cards.map(({ number, scenario }) => ({
    key: scenario.id,
    front: (
      <Card {...props} title={<In>{scenario.title}</In>} label={t("pack.card", { card: number })}>
        <p className="set">{scenario.setting}</p>
        <ScenarioAsked scenario={scenario} />
        <p className="hint">{t("pack.card.do")}</p>
      </Card>
    ),
    back: (
      <Card
        {...props}
        title={<In>{scenario.title}</In>}
        label={t("pack.card.back", { card: number })}
      >
        <ScenarioLeads scenario={scenario} />
      </Card>
    ),
  }));
  if (pockets.length > 0) {
    all.push({
      key: "pocket",
      front: (
        <Card {...props} title={t("pack.pocket")} label={<In>{props.pack.course.title}</In>}>
          <ul className="along">
            {pockets.map((html) => (
              <li key={html}>
                <LessonHtml html={html} />
              </li>
            ))}
          </ul>
        </Card>
      ),
      back: (
        <Card {...props} title={t("pack.online")} label={<In>{props.pack.course.title}</In>}>
          {qr}
        </Card>
      ),
    });
  }
  return (
    <PackPartSection id="cards" title={t("pack.cards")}>
      <h2>{t("pack.cards")}</h2>
      {pairs(all).map((pair) => (
        <div key={pair.map(({ key }) => key).join(" ")}>
          <div className="cards">{pair.map(({ key, front }) => slot(key, front))}</div>
          <div className="cards backs">{pair.map(({ key, back }) => slot(key, back))}</div>
        </div>
      ))}
    </PackPartSection>
  );
}

function slot(key: string, card: ReactNode) {
  return (
    <div className="slot" key={key}>
      {card}
    </div>
  );
}

function pairs<T>(all: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < all.length; at += ON_A_PAGE) found.push(all.slice(at, at + ON_A_PAGE));
  return found;
}
