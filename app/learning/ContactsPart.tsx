import type { ContactCard } from "../catalog/cards/card";
import { formatDay } from "../i18n/dates";
import { useLocale, useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Box, Part } from "../ui/Lesson";
import { Row, Rows } from "../ui/Rows";
import { CardStanding, SourceOfCard, useCardVersion } from "./CardStanding";
import type { ShownContacts } from "./live-part";

/** Whom to reach: lines that answer anywhere, then the people of the reader's school and program. */
export function ContactsPart(props: { shown: ShownContacts; anchor: string; zone: string }) {
  const t = useText();
  const { contacts, school, program } = props.shown;
  return (
    <Part label={t("card.contacts")} icon="speech" id={props.anchor}>
      <Box title={t("card.contacts.title")}>
        {contacts.length === 0 && <p>{t("card.contacts.noCards")}</p>}
        <Rows>
          {contacts.map((contact) => (
            <Row key={contact.id}>
              <LineToCall contact={contact} zone={props.zone} />
            </Row>
          ))}
          <Row>
            <SiteLeadShown school={school} />
          </Row>
          {program && (
            <Row>
              <p>
                <strong>{t("card.contacts.program", { program: program.name })}</strong>
              </p>
              <p>
                {program.leads.length > 0
                  ? t("card.contacts.leads", { names: program.leads.join(", ") })
                  : t("card.contacts.noProgramLead")}
              </p>
            </Row>
          )}
        </Rows>
      </Box>
    </Part>
  );
}

/** One line that answers anywhere, with its source and who checked it. */
export function LineToCall(props: { contact: ShownContacts["contacts"][number]; zone: string }) {
  const t = useText();
  const { contact } = props;
  const version = useCardVersion(contact, props.zone);
  return (
    <>
      <p lang="en">
        <strong>{contact.name}</strong>. {contact.says}
      </p>
      <p className="row">
        {contact.ways.map(({ how, to }) => (
          <TouchLink key={how} href={addressOf(how, to)}>
            {t(`card.contacts.${how}`, { to: to.replace("https://", "") })}
          </TouchLink>
        ))}
      </p>
      <CardStanding card={contact} standing={contact.standing} nobody={t("card.contacts.nobody")} />
      <p className="hint">
        {version} <SourceOfCard source={contact.source} />
      </p>
    </>
  );
}

function addressOf(how: ContactCard["ways"][number]["how"], to: string): string {
  switch (how) {
    case "call":
      return `tel:${to}`;
    case "text":
      return `sms:${to}`;
    case "chat":
      return to;
  }
}

function SiteLeadShown({ school }: Pick<ShownContacts, "school">) {
  const t = useText();
  const locale = useLocale();
  if (!school)
    return (
      <>
        <p>
          <strong>{t("card.contacts.noSchool")}</strong>
        </p>
        <p>{t("card.contacts.noSchoolWhat")}</p>
      </>
    );
  const { name, lead } = school;
  const day = lead ? formatDay(lead.on, locale) : "";
  return (
    <>
      <p>
        <strong>{t("card.contacts.siteLead", { school: name })}</strong>
      </p>
      {lead ? (
        <>
          <p>{lead.name ?? t("card.contacts.unnamed")}</p>
          <p className="hint">
            {lead.by === null
              ? t("card.contacts.putOn", { day })
              : t("card.contacts.putBy", { by: lead.by, day })}
          </p>
        </>
      ) : (
        <p>{t("card.contacts.noLead")}</p>
      )}
    </>
  );
}
