import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { In, Quoting } from "../ui/In";
import { Box } from "../ui/Lesson";
import { Row, Rows } from "../ui/Rows";
import type { ScenarioSoFar } from "./scenario";

interface ScenarioPathProps {
  scenario: ScenarioSoFar;
  /** Where a choice is made again. */
  againHref: (itemId: string) => string;
}

/** The choices made in a scenario, each a way back to itself, and the debrief when it is over. */
export function ScenarioPath({ scenario, againHref }: ScenarioPathProps) {
  const t = useText();
  return (
    <>
      {scenario.debrief !== null && (
        <Box>
          <p>
            <strong>{t("scenario.debrief")}</strong>
          </p>
          <p>
            <In>{scenario.debrief}</In>
          </p>
        </Box>
      )}
      {scenario.path.length > 0 && (
        <div className="stack">
          <p className="hint">{t("scenario.path", { n: scenario.path.length })}</p>
          <Rows ordered text>
            {scenario.path.map(({ itemId, stem, choice }, at) => (
              <Row key={itemId}>
                <p className="soft">
                  <In>{stem}</In>
                </p>
                <p>
                  <Quoting kept={[choice]}>{t("scenario.chose", { choice })}</Quoting>
                </p>
                <TouchLink href={againHref(itemId)}>
                  {t("scenario.again", { number: at + 1 })}
                </TouchLink>
              </Row>
            ))}
          </Rows>
        </div>
      )}
    </>
  );
}
