import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Status } from "../../ui/marks";
import { Ask, Rows } from "../../ui/Rows";
import { turnOf } from "./offer";
import type { LiveOffer } from "./read-offers.server";

/** The proposals that wait on somebody, for the lead, each with whose turn it is and until when. */
export function OffersEntry({ offers }: { offers: readonly LiveOffer[] }) {
  const t = useText();
  if (offers.length === 0) return null;
  return (
    <Entry title={t("offers.title")} note={t("offers.note")}>
      <Rows>
        {offers.map((offer) => (
          <Offered key={offer.id} offer={offer} />
        ))}
      </Rows>
    </Entry>
  );
}

function Offered({ offer }: { offer: LiveOffer }) {
  const t = useText();
  const { name, opening, state } = offer;
  const mine = turnOf(state) === "lead";
  return (
    <Ask
      who={
        <h3>
          <a href={`/openings/${opening.id}/people/${offer.personId}`}>{name}</a>
        </h3>
      }
      why={
        <>
          <Status kind={mine ? "stop" : "wait"}>
            {t(`offer.word.${mine ? "yours" : state}`, { name, school: opening.school.name })}
          </Status>{" "}
          {t("offers.until", { day: formatDay(offer.answerBy, t.locale) })}
        </>
      }
      action={
        <LinkButton weight="two" href={`/offers/${offer.id}`} label={t("offers.openOf", { name })}>
          {t("offers.open")}
        </LinkButton>
      }
    />
  );
}
