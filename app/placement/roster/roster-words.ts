import type { Text } from "../../i18n/catalog";
import type { Refused } from "../../record/outcome";
import type { Change } from "./judge";
import type { CellProblem } from "./read-row";
import { columnName, type LeftOut, type SheetRefusal } from "./sheet";

/** What a row can lack, as the reading of a row names it. */
const LACKED = ["name", "e-mail"] as const;

/** What is wrong with a cell, and what to write in its place. */
export function faultWords({ fault, detail }: CellProblem, t: Text): string {
  const lacked = LACKED.find((what) => what === detail.what);
  return t(`roster.fault.${fault}`, {
    row: "",
    write: "",
    earliest: "",
    latest: "",
    near: "",
    types: "",
    body: "",
    districts: "",
    today: "",
    ...detail,
    what: lacked ? t(`roster.what.${lacked}`) : "",
  });
}

/** Why a whole file was refused. */
export function fileWords(
  { reason, detail }: Refused<SheetRefusal | "no-program" | "too-many">,
  t: Text,
): string {
  return t(`roster.file.${reason}`, {
    header: String(detail?.header ?? ""),
    a: columnName(Number(detail?.a ?? 0)),
    b: columnName(Number(detail?.b ?? 0)),
  });
}

/** What bringing a row in does to someone, in a few words. */
export function changeWords(change: Change, t: Text): string {
  switch (change.what) {
    case "role":
      return t("roster.change.role");
    case "name":
      return t("roster.change.name", change);
    case "address":
      return t("roster.change.address", change);
    case "start":
    case "cohort":
      return change.from === null
        ? t(`roster.change.${change.what}.new`, { to: change.to })
        : t(`roster.change.${change.what}`, { from: change.from, to: change.to });
    case "clearance": {
      const { title, state, on } = change.clearance;
      return t("roster.change.clearance", {
        type: title,
        state: t(`clearanceState.${state}`),
        day: on,
      });
    }
  }
}

/** What of a file is never read, in a few words. */
export function leftWords({ what, name, n }: LeftOut, t: Text): string {
  return what === "role" || what === "column"
    ? t(`roster.left.${what}`, { name, n })
    : t(`roster.left.${what}`, { name });
}
