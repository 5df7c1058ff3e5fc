import { formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Empty, Entry } from "../../ui/Entry";
import { Head, Wrap } from "../../ui/Page";
import { Row, Rows } from "../../ui/Rows";
import type { WordsPage } from "./read-words.server";

/** What adults and somebody under 18 wrote to each other, for another adult of the program. */
export function WordsShown({ personId, name, zone, under18, words }: WordsPage) {
  const t = useText();
  return (
    <>
      <Head
        title={t("minorWords.title", { name })}
        lead={t(under18 ? "minorWords.lead" : "minorWords.adult", { name })}
        crumb={<a href={`/people/${personId}`}>{name}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("minorWords.list")} note={t("minorWords.list.note")}>
          {words.length === 0 ? (
            <Empty title={t("minorWords.none")}>
              {t(under18 ? "minorWords.none.text" : "minorWords.none.adult", { name })}
            </Empty>
          ) : (
            <Rows>
              {words.map(({ id, channel, by, at, said }) => (
                <Row key={`${channel} ${id}`}>
                  <h3>{t(`minorWords.channel.${channel}`)}</h3>
                  <div className="text stack">
                    {said.split("\n").map(
                      (line, nth) =>
                        line.trim() !== "" && (
                          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
                          <p key={nth}>{line}</p>
                        ),
                    )}
                  </div>
                  <p className="small soft">
                    {t("minorWords.by", { by: by ?? name, day: formatDayOf(at, zone, t.locale) })}
                  </p>
                </Row>
              ))}
            </Rows>
          )}
        </Entry>
      </Wrap>
    </>
  );
}
