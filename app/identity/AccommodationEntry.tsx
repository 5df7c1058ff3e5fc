import { useText } from "../i18n/text";
import { Entry } from "../ui/Entry";
import { Row, Rows } from "../ui/Rows";
import type { Accommodation } from "./accommodation";

/** What helps someone, for a person whom they named. */
export function AccommodationEntry({
  name,
  accommodation,
}: {
  name: string;
  accommodation: Accommodation;
}) {
  const t = useText();
  const { textSize, lessMotion, readAloud, words } = accommodation;
  const lines = [
    ...(textSize === "normal" ? [] : [t(`reading.size.${textSize}`)]),
    ...(lessMotion ? [t("reading.motion")] : []),
    ...(readAloud ? [t("reading.aloud")] : []),
    ...(words === null ? [] : [words]),
  ];
  return (
    <Entry title={t("reading.of", { name })} note={t("reading.ofNote")}>
      {lines.length === 0 ? (
        <p>{t("reading.none")}</p>
      ) : (
        <Rows text>
          {lines.map((line) => (
            <Row key={line}>
              <p>{line}</p>
            </Row>
          ))}
        </Rows>
      )}
    </Entry>
  );
}
