import type { Text } from "../../i18n/catalog";
import type { HoursRefusal } from "./hours";

/** The most hours of one entry; minutes come on top. */
export const MOST_HOURS = 24;

/** What is wrong with an entry, at its field. */
export function hoursProblem(
  refused: { reason: HoursRefusal; detail?: Record<string, string | number> },
  t: Text,
): { field: string; message: string } {
  const left = Number(refused.detail?.left ?? 0);
  const said = { hours: Math.floor(left / 60), minutes: left % 60 };
  switch (refused.reason) {
    case "ahead":
      return { field: "day", message: t("hours.problem.ahead") };
    case "too-long-ago":
      return { field: "day", message: t("hours.problem.too-long-ago") };
    case "no-time":
      return { field: "hours", message: t("hours.problem.no-time") };
    case "day-full":
      return { field: "hours", message: t("hours.problem.day-full", said) };
    case "corrected-already":
      return { field: "", message: t("hours.problem.corrected-already") };
    case "no-entry":
    case "not-in-your-program":
      return { field: "", message: t("hours.problem.not-yours") };
  }
}
