import type { Text } from "../../i18n/catalog";
import { formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { AskForm } from "../../ui/AskForm";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import { DiffShown } from "./DiffShown";
import { type Point, type PointOption, pointText } from "./point";
import type { ComparePage } from "./read-compare.server";

type CompareShownProps = FramedDraft & Omit<ComparePage, "page">;

/** Two states of a course, chosen by the reader, and what changed between them in words. */
export function CompareShown({ options, from, to, diff, weight, ...framed }: CompareShownProps) {
  const t = useText();
  const choices = withChosen(options, [from, to]).map((one) => ({
    value: one.value,
    label: sayPoint(one, t),
  }));
  return (
    <StudioFrame {...framed} tab="review" title={t("compare.title")}>
      <Entry
        title={t("compare.choose")}
        note={t("compare.inAll", { weight: t(`compare.weight.${weight}`) })}
      >
        <AskForm problems={[]} button={t("compare.button")}>
          <Field
            name="from"
            type="select"
            label={t("compare.from")}
            options={choices}
            value={pointText(from)}
          />
          <Field
            name="to"
            type="select"
            label={t("compare.to")}
            options={choices}
            value={pointText(to)}
          />
        </AskForm>
      </Entry>
      <DiffShown diff={diff} />
    </StudioFrame>
  );
}

/** A revision that no step names is offered too while it is the one compared. */
function withChosen(options: readonly PointOption[], chosen: readonly Point[]): PointOption[] {
  const missing = chosen.flatMap((point): PointOption[] =>
    options.some(({ value }) => value === pointText(point))
      ? []
      : [{ value: pointText(point), point, step: null, at: null }],
  );
  return [...options, ...missing].filter(
    ({ value }, at, all) => all.findIndex((other) => other.value === value) === at,
  );
}

function sayPoint({ point, step, at }: PointOption, t: Text): string {
  const when = at === null ? "" : formatInstant(at, "UTC", t.locale);
  if (point.kind === "version") return t("compare.point.version", { version: point.version, when });
  const { seq } = point;
  return step === null
    ? t("compare.point.revision", { seq })
    : t(`compare.point.${step}`, { seq, when });
}
