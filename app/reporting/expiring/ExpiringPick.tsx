import { useText } from "../../i18n/text";
import { ACTIONS, OWNERS } from "../../placement/gate/next-step";
import type { OpeningRole } from "../../placement/openings/opening";
import { AskForm } from "../../ui/AskForm";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { type ExpiringPick as Pick, WITHIN } from "./expiring";

/** Which of what ends a lead looks at: asked in the address, so that it can be sent as a link. */
export function ExpiringPick({
  pick,
  schools,
  roles,
}: {
  pick: Pick;
  schools: readonly { id: string; name: string }[];
  roles: readonly OpeningRole[];
}) {
  const t = useText();
  const choose = t("expiring.pick.all");
  const { within, ...only } = pick;
  const isNarrowed = Object.values(only).some((one) => one !== null);
  return (
    <Entry title={t("expiring.pick")}>
      <details open={isNarrowed}>
        <summary>
          {t(isNarrowed ? "expiring.pick.some" : "expiring.pick.whole", { n: within })}
        </summary>
        <AskForm problems={[]} button={t("expiring.pick.go")}>
          <Field
            name="within"
            type="select"
            label={t("expiring.pick.within")}
            value={pick.within}
            options={WITHIN.map((n) => ({
              value: String(n),
              label: t("expiring.pick.days", { n }),
            }))}
          />
          <Field
            name="school"
            type="select"
            label={t("expiring.pick.school")}
            value={pick.school ?? ""}
            choose={choose}
            options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field
            name="role"
            type="select"
            label={t("expiring.pick.role")}
            value={pick.role ?? ""}
            choose={choose}
            options={roles.map((value) => ({ value, label: t(`placementRole.${value}`) }))}
          />
          <Field
            name="owner"
            type="select"
            label={t("expiring.pick.owner")}
            value={pick.owner ?? ""}
            choose={choose}
            options={OWNERS.map((value) => ({ value, label: t(`expiring.owner.${value}`) }))}
          />
          <Field
            name="action"
            type="select"
            label={t("expiring.pick.action")}
            value={pick.action ?? ""}
            choose={choose}
            options={ACTIONS.map((value) => ({ value, label: t(`expiring.action.${value}`) }))}
          />
        </AskForm>
      </details>
    </Entry>
  );
}

/** The address of a page of what was picked. */
export function pickPath(path: string, pick: Pick, page: number): string {
  const asked = Object.entries({ ...pick, page: page > 1 ? page : null }).flatMap(
    ([name, value]): [string, string][] => (value === null ? [] : [[name, String(value)]]),
  );
  return `${path}?${new URLSearchParams(asked)}`;
}
