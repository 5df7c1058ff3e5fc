import { useText } from "../i18n/text";
import { Field } from "../ui/Field";
import { LONGEST_MINUTES, MOST_SEATS } from "./training";

/** When a session starts, and how long it is: `day` a civil day, `time` as HH:MM. */
export function WhenFields(props: { day: string | undefined; time: string; minutes: number }) {
  const t = useText();
  return (
    <>
      <Field name="day" type="date" label={t("session.new.day")} value={props.day} />
      <Field
        name="time"
        type="time"
        label={t("session.new.time")}
        hint={t("session.new.timeHint")}
        value={props.time}
      />
      <Field
        name="minutes"
        type="number"
        min={1}
        max={LONGEST_MINUTES}
        label={t("session.new.minutes")}
        hint={t("session.new.minutesHint", { most: LONGEST_MINUTES })}
        value={props.minutes}
      />
    </>
  );
}

/** Where a session is, and how many may come. */
export function RoomFields({ place, seats }: { place?: string; seats?: number | null }) {
  const t = useText();
  return (
    <>
      <Field
        name="place"
        label={t("session.new.place")}
        hint={t("session.new.placeHint")}
        value={place}
      />
      <Field
        name="seats"
        type="number"
        min={1}
        max={MOST_SEATS}
        label={t("session.new.seats")}
        hint={t("session.new.seatsHint")}
        value={seats ?? undefined}
      />
    </>
  );
}
