import { STATE_QUESTIONS } from "../../catalog/cards/card";
import { useText } from "../../i18n/text";
import { Box, Part } from "../../ui/Lesson";
import { Row, Rows } from "../../ui/Rows";
import { LineToCall } from "../ContactsPart";
import { Ruled } from "./PackSheet";
import type { CoursePack } from "./pack";

/** A state's card on paper: nothing is printed that may be corrected tomorrow, so it is there to fill in. */
export function StateCardToFill({ about }: { about: string }) {
  const t = useText();
  return (
    <Part label={t("card.state")} about={about} icon="scale">
      <Box>
        <p>
          <strong>{t("card.state.danger")}</strong>
        </p>
        <p>{t("card.paper.ask")}</p>
        <Ruled label={t("card.paper.state")} />
        {STATE_QUESTIONS.map((question) => (
          <Ruled key={question} label={t(`card.state.${question}`)} />
        ))}
        <Ruled label={t("card.paper.checked")} />
        <p className="hint">{t("card.paper.live")}</p>
      </Box>
    </Part>
  );
}

/** The lines that answer anywhere as they stand on the day of printing, and room for whom the reader must know. */
export function ContactsToFill({ about, pack }: { about: string; pack: CoursePack }) {
  const t = useText();
  return (
    <Part label={t("card.contacts")} about={about} icon="speech">
      <Box>
        <Rows>
          {pack.contacts.map((contact) => (
            <Row key={contact.id}>
              <LineToCall contact={contact} zone={pack.printed.zone} />
            </Row>
          ))}
        </Rows>
        <Ruled label={t("card.paper.siteLead")} />
        <Ruled label={t("card.paper.programLead")} />
        <Ruled label={t("card.paper.checked")} />
        <p className="hint">{t("card.paper.live")}</p>
      </Box>
    </Part>
  );
}
