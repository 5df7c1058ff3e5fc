import type { Text } from "../../i18n/catalog";
import { useText } from "../../i18n/text";
import { TouchLink } from "../../ui/Button";
import { Bar } from "../../ui/Chart";
import { Entry } from "../../ui/Entry";
import { type MarkKind, Status } from "../../ui/marks";
import { Pair, Rows } from "../../ui/Rows";
import { inHours, type Meter, TRAINING_CAP } from "./hours";
import type { ProgramMeter } from "./read-hours-meters.server";

/** The meters as a section of a page of the lead's. */
export function HoursEntry({ meters }: { meters: readonly ProgramMeter[] }) {
  const t = useText();
  return (
    <Entry title={t("hours.meter.title")} note={t("hours.meter.note")}>
      <HoursMeters meters={meters} />
    </Entry>
  );
}

/** Each program's training cap, and the members who stand out. For the inside of an entry. */
export function HoursMeters({ meters }: { meters: readonly ProgramMeter[] }) {
  const t = useText();
  return (
    <div className="stack">
      {meters.map(({ programId, program, meter, members, more }) => (
        <div className="stack" key={programId}>
          <h3>{program}</h3>
          <MeterShown name={program} meter={meter} />
          {members.length > 0 && (
            <>
              <h4>{t("hours.meter.members")}</h4>
              <p className="small soft">{t("hours.meter.membersNote")}</p>
              <Rows>
                {members.map(({ personId, name, meter: own }) => (
                  <Pair key={personId} end={<MeterStatus state={own.state} />}>
                    <p>
                      <a href={`/people/${personId}/hours`}>{name}</a>
                    </p>
                    <p className="small soft">
                      {t("hours.meter.member", {
                        training: sayMinutes(t, own.minutes.training),
                        share: String(own.planShare ?? 0),
                      })}
                    </p>
                  </Pair>
                ))}
              </Rows>
              {more > 0 && <p>{t("hours.meter.more", { n: more })}</p>}
            </>
          )}
        </div>
      ))}
      <p>
        <TouchLink href="/reports/hours">{t("hours.meter.see")}</TouchLink>
      </p>
    </div>
  );
}

/** One meter: its state, a bar with the cap marked on it, and the numbers behind both. */
export function MeterShown({ name, meter }: { name: string; meter: Meter }) {
  const t = useText();
  if (meter.planShare === null) return <p>{t("hours.meter.empty")}</p>;
  const share = String(meter.planShare);
  const said = {
    training: sayMinutes(t, meter.minutes.training),
    share,
    room: sayMinutes(t, meter.room),
  };
  const byPlan = meter.planned >= meter.total;
  return (
    <>
      <p>
        <MeterStatus state={meter.state} />
      </p>
      <Bar
        label={t("hours.meter.bar", { program: name, share })}
        share={meter.planShare / 100}
        mark={TRAINING_CAP / 100}
        tone={TONES[meter.state]}
      />
      <p>
        {byPlan
          ? t("hours.meter.planned", { ...said, planned: sayMinutes(t, meter.planned) })
          : t("hours.meter.served", { ...said, total: sayMinutes(t, meter.total) })}
      </p>
      {byPlan && meter.share !== null && (
        <p className="small soft">
          {t("hours.meter.soFar", {
            total: sayMinutes(t, meter.total),
            share: String(meter.share),
          })}
        </p>
      )}
    </>
  );
}

const MARKS: Record<Meter["state"], MarkKind> = {
  none: "todo",
  within: "met",
  near: "warn",
  over: "stop",
};
const TONES = { none: "soft", within: "moss", near: "amber", over: "rust" } as const;

/** Where a meter stands, in word and shape. */
export function MeterStatus({ state }: Pick<Meter, "state">) {
  const t = useText();
  return <Status kind={MARKS[state]}>{t(`hours.meter.${state}`)}</Status>;
}

/** "3 h 30 min". */
export function sayMinutes(t: Text, total: number): string {
  const { hours, minutes } = inHours(total);
  return minutes === 0 ? t("hours.amountWhole", { hours }) : t("hours.amount", { hours, minutes });
}
