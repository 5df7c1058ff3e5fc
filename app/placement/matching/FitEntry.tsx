import { useText } from "../../i18n/text";
import { Entry } from "../../ui/Entry";
import { Facts } from "../../ui/Rows";
import { timeWords, weekdaysWords } from "../openings/schedule-words";
import type { Fit } from "./fit";
import { fitLine } from "./fit-words";
import { languagesTyped } from "./languages";
import type { Serving } from "./serving";

interface FitEntryProps {
  fits: readonly Fit[];
  serving: Serving;
  name: string;
}

/** What someone said of where and when they can serve, beside what an opening asks for. */
export function FitEntry({ fits, serving, name }: FitEntryProps) {
  const t = useText();
  const { languages, weekdays, hours, places, modality } = serving;
  const days = weekdaysWords(weekdays, t);
  const said: [string, string | null][] = [
    [t("fit.said.languages"), languagesTyped(languages, t.locale)],
    [
      t("fit.said.weekdays"),
      hours && days !== ""
        ? t("fit.hours", { days, from: timeWords(hours.from, t), to: timeWords(hours.to, t) })
        : days,
    ],
    [t("fit.said.places"), places.join(", ")],
    [t("fit.said.modality"), modality && t(`serving.modality.${modality}`)],
  ];
  const facts = said.flatMap(([label, value]) => (value ? [{ name: label, value }] : []));
  const line = fitLine({ fits, servedHere: false, servesNow: false }, t);
  return (
    <Entry title={t("fit.title")} note={t("fit.note", { name })}>
      <div className="stack">
        <p>{line === "" ? t("fit.nothing") : line}</p>
        {facts.length > 0 && <Facts items={facts} />}
      </div>
    </Entry>
  );
}
