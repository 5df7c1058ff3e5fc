import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import type { Refused } from "../../record/outcome";
import { BODIES, type ClearanceRefusal, type Decider } from "./clearance";
import type { ClearanceTypeDefinition } from "./clearance-type";

/** What each field of a clearance is called in a sentence about it. */
export function clearanceLabels(t: Text): Record<string, string> {
  return {
    type: t("clearanceForm.type"),
    decider: t("clearanceForm.decider"),
    state: t("clearanceForm.state"),
    on: t("clearanceForm.on"),
    through: t("clearanceForm.through"),
    custody: t("clearanceForm.custody"),
    under: t("clearanceForm.under"),
    turns18: t("age.field"),
  };
}

const FIELDS: Record<ClearanceRefusal, string> = {
  "own-clearance": "",
  "not-in-your-program": "",
  "unknown-type": "type",
  "other-body": "decider",
  "unknown-district": "decider",
  "no-state": "decider",
  "dated-ahead": "on",
  "ends-early": "through",
  "on-far": "on",
  "through-far": "through",
  "age-far": "turns18",
};

/** Why a clearance was refused, as a sentence at its field. */
export function clearanceProblem(
  { reason, detail }: Refused<ClearanceRefusal>,
  t: Text,
): { field: string; message: string } {
  const [earliest, latest] = [detail?.earliest, detail?.latest].map((day) =>
    day === undefined ? "" : formatDay(String(day), t.locale),
  );
  const message = t(`clearanceForm.problem.${reason}`, {
    earliest: earliest ?? "",
    latest: latest ?? "",
  });
  return { field: FIELDS[reason], message };
}

/** Who may have decided, as a form offers it: each body that some type names, each district by name. */
export function deciderOptions(
  types: readonly Pick<ClearanceTypeDefinition, "decided_by">[],
  districts: readonly { id: string; name: string }[],
  t: Text,
): { value: string; label: string }[] {
  return BODIES.filter((body) => types.some(({ decided_by }) => decided_by.includes(body))).flatMap(
    (body) =>
      body === "district"
        ? districts.map(({ id, name }) => ({ value: `district:${id}`, label: name }))
        : [{ value: body, label: t(`body.${body}`) }],
  );
}

/** Reads what `deciderOptions` wrote; null for anything else. */
export function readDecider(value: string): Decider | null {
  const [body, districtId] = value.split(":");
  if (body === "district") return districtId ? { body, districtId } : null;
  if (districtId !== undefined) return null;
  return body === "state" || body === "program" || body === "licensed_clinician" ? { body } : null;
}
