import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { TouchLink } from "../../ui/Button";
import { Answer, Empty, Entry } from "../../ui/Entry";
import { Quoting } from "../../ui/In";
import type { MarkKind } from "../../ui/marks";
import { Row, Rows } from "../../ui/Rows";
import { RemindHere } from "../reminders/RemindHere";
import { askWords, ownerWords, type Reading, stateWords } from "../requirement";
import type { Place, Places } from "./read-places.server";

/** May they serve? For each place: a mark with its word and day, what is next, and whose that is. */
export function PlacesEntry({
  name,
  places: { places, names },
  leads,
}: {
  name: string;
  places: Places;
  /** The reader may open the whole answer. */
  leads: boolean;
}) {
  const t = useText();
  return (
    <Entry title={t("places.title")} note={t("places.note")}>
      {places.length === 0 ? (
        <Empty title={t("places.none")}>{t("places.none.text")}</Empty>
      ) : (
        <Rows>
          {places.map((place) => (
            <Row key={place.openingId}>
              <PlaceShown place={place} name={name} names={names} leads={leads} />
            </Row>
          ))}
        </Rows>
      )}
    </Entry>
  );
}

const MARKS: Record<Place["light"], MarkKind> = {
  yes: "met",
  until: "until",
  no: "stop",
  unsure: "unsure",
};

function PlaceShown({
  place,
  name,
  names,
  leads,
}: {
  place: Place;
  name: string;
  names: Record<string, string>;
  leads: boolean;
}) {
  const t = useText();
  const { openingId, title, school, leaf } = place;
  const reading: Reading = { voice: "them", name, as: leads ? "lead" : "coach" };
  const path = `/openings/${openingId}/people/${place.personId}`;
  const where = t(place.isPlaced ? "places.placed" : "places.near", {
    title,
    school,
    day: formatDay(place.startsOn, t.locale),
  });
  return (
    <Answer kind={MARKS[place.light]} word={useLightWords(place)}>
      <p>{where}</p>
      {leaf && (
        <p>
          <Quoting kept={Object.values(names)}>
            {t("places.because", { what: askWords(leaf, t, names), how: stateWords(leaf, t) })}
          </Quoting>{" "}
          {leaf.next && t(`step.${leaf.next.action}.them`)}
        </p>
      )}
      {leaf?.next && <p className="small soft">{ownerWords(leaf.next.owner, t, reading)}.</p>}
      {leads && (
        <div className="row">
          <TouchLink href={path} label={t("places.openOf", { title })}>
            {t("opening.open")}
          </TouchLink>
          <RemindHere
            personId={place.personId}
            name={name}
            openingId={openingId}
            leaf={leaf}
            names={names}
          />
        </div>
      )}
    </Answer>
  );
}

function useLightWords({ light, until, isPlaced, accompanied, steps }: Place): string {
  const t = useText();
  if (light === "yes" && accompanied) return t("places.alongside");
  if (light === "yes") return t(isPlaced ? "places.yes" : "places.ready");
  if (until !== null && light === "until")
    return t("places.until", { day: formatDay(until, t.locale) });
  if (light === "unsure") return t("answer.unsure");
  if (isPlaced) return t("places.no");
  return steps === null ? t("places.notNow") : t("answer.steps", { n: steps });
}
