import { useText } from "../../i18n/text";
import { Field } from "../../ui/Field";
import { HOUR_KINDS, type HourKind } from "./hours";
import { MOST_HOURS } from "./hours-fields";

interface HoursFieldsProps {
  on: string;
  kind: HourKind;
  minutes: number | null;
}

/** The questions about time on one day. */
export function HoursFields({ on, kind, minutes }: HoursFieldsProps) {
  const t = useText();
  return (
    <>
      <Field name="day" type="date" label={t("hours.day")} value={on} />
      <Field
        name="kind"
        type="select"
        label={t("hours.what")}
        hint={t("hours.whatHint")}
        value={kind}
        options={HOUR_KINDS.map((value) => ({ value, label: t(`hours.kind.${value}`) }))}
      />
      <Field
        name="hours"
        type="number"
        label={t("hours.hours")}
        min={0}
        max={MOST_HOURS}
        value={minutes === null ? undefined : Math.floor(minutes / 60)}
      />
      <Field
        name="minutes"
        type="number"
        label={t("hours.minutes")}
        min={0}
        max={59}
        value={minutes === null ? 0 : minutes % 60}
      />
    </>
  );
}
