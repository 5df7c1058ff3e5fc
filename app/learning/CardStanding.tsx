import type { CardSource } from "../catalog/cards/card";
import type { Checked, Standing } from "../catalog/cards/checked";
import { formatDay, formatDayOf } from "../i18n/dates";
import { useLocale, useText } from "../i18n/text";
import { Status } from "../ui/marks";

interface Card {
  version: number;
  /** Epoch milliseconds. */
  publishedAt: number;
  checked: Checked;
}

/** Whether somebody checked a card, in a word with its shape, and who and when. */
export function CardStanding({
  card: { checked },
  standing,
  nobody,
}: {
  card: Card;
  standing: Standing;
  /** Said where nobody has checked it. */
  nobody: string;
}) {
  const t = useText();
  const locale = useLocale();
  if (checked === null)
    return (
      <p>
        <Status kind="unsure">{t("card.notChecked")}</Status> {nobody}
      </p>
    );
  const by = t("card.checkedBy", { by: checked.by, day: formatDay(checked.on, locale) });
  return (
    <p>
      <Status kind={standing === "due" ? "warn" : "met"}>
        {standing === "due" ? t("card.due") : t("card.checked")}
      </Status>{" "}
      {standing === "due" ? `${by} ${t("card.dueWhat")}` : by}
    </p>
  );
}

/** Which version of a card this is, and since when it stands. */
export function useCardVersion({ version, publishedAt }: Card, zone: string): string {
  const t = useText();
  const locale = useLocale();
  return t("card.version", {
    version: String(version),
    day: formatDayOf(publishedAt, zone, locale),
  });
}

/** Where what a card says comes from. */
export function SourceOfCard({ source }: { source: CardSource }) {
  const t = useText();
  const { who, work, where, url } = source;
  return (
    <>
      {t("card.source")}{" "}
      <span lang="en">
        {who}. <cite>{work}</cite>
        {where ? `. ${where}.` : "."}
      </span>
      {url && (
        <>
          {" "}
          <a href={url}>{t("catalog.source.read")}</a>
        </>
      )}
    </>
  );
}
