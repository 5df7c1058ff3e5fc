import type { Text } from "../../i18n/catalog";
import type { Fit } from "./fit";
import { languageName } from "./languages";

interface Fitting {
  fits: readonly Fit[];
  servedHere: boolean;
  servesNow: boolean;
}

/** Why someone stands where they stand, in one line: what fits, what they did, what does not, what is not said. */
export function fitLine({ fits, servedHere, servesNow }: Fitting, t: Text): string {
  const said = fits.filter(({ is }) => is !== "unsaid");
  return [
    ...said.filter(({ is }) => is !== "no").map((fit) => fitWords(fit, t)),
    ...(servedHere ? [t("fit.servedHere")] : []),
    ...(servesNow ? [t("fit.servesNow")] : []),
    ...said.filter(({ is }) => is === "no").map((fit) => fitWords(fit, t)),
    ...unsaidWords(fits, t),
  ].join(" · ");
}

/** One thing that was asked, and how far someone has it. */
function fitWords(fit: Fit, t: Text): string {
  if (fit.is === "unsaid") return t(`fit.unsaid.${fit.about}`);
  if (fit.is === "no") return t(`fit.${fit.about}.no`);
  switch (fit.about) {
    case "language":
      return t("fit.language.yes", {
        what: t.list(fit.languages.map((code) => languageName(code, t.locale))),
      });
    case "days":
      if (fit.is === "yes") return t("fit.days.yes");
      return t("fit.days.part", {
        what: t.list(fit.weekdays.map((weekday) => t(`weekday.${weekday}`))),
      });
    case "place":
      return t(`fit.place.${fit.is}`);
    case "modality":
      return t(`fit.modality.${fit.modality}`);
    case "badges":
      return t("fit.badges.yes", { what: t.list(fit.badges.map((id) => id.toUpperCase())) });
  }
}

function unsaidWords(fits: readonly Fit[], t: Text): string[] {
  const unsaid = fits.flatMap((fit) => (fit.is === "unsaid" ? [t(`fit.unsaid.${fit.about}`)] : []));
  return unsaid.length === 0 ? [] : [t("fit.unsaid", { what: unsaid.join(", ") })];
}
