import type { Text } from "../i18n/catalog";
import { useText } from "../i18n/text";
import { type AnsweredOption, Answers } from "../ui/Choices";
import { In, KeptIn } from "../ui/In";
import type { MarkKind } from "../ui/marks";
import { Status } from "../ui/marks";
import { ItemPicture } from "./ItemPicture";
import type { OptionVerdict, ReviewedOption } from "./items/item";
import type { Review } from "./review";

/** An answered item: the result in one line, then every option with its verdict and reason. */
export function ItemReview({ review, headingId }: { review: Review; headingId?: string }) {
  const t = useText();
  const { kind, word } = resultOf(review);
  return (
    <div className="stack">
      <KeptIn />
      <p id={headingId}>
        <strong>
          <In>{review.stem}</In>
        </strong>
      </p>
      <ItemPicture figure={review.figure} />
      <p role="status">
        <Status kind={kind}>{t(word)}</Status>
      </p>
      {review.consequence !== null && (
        <p>
          <In>{review.consequence}</In>
        </p>
      )}
      {review.groups.map((options, at) => (
        // The groups of a review are fixed.
        <Group key={options[0]?.id} options={options} number={at + 1} of={review.groups.length} />
      ))}
    </div>
  );
}

interface GroupProps {
  options: readonly ReviewedOption[];
  number: number;
  of: number;
}

function Group({ options, number, of }: GroupProps) {
  const t = useText();
  return (
    <div>
      {of > 1 && <p className="hint">{t("assessment.cloze.gap", { number, of })}</p>}
      <Answers options={options.map((option) => answered(option, t))} />
    </div>
  );
}

function resultOf({ right, credit }: Review) {
  if (right) return { kind: "met", word: "assessment.review.right" } as const;
  if (credit > 0) return { kind: "part", word: "assessment.review.partly" } as const;
  return { kind: "todo", word: "assessment.review.notYet" } as const;
}

function answered({ id, text, verdict, feedback }: ReviewedOption, t: Text): AnsweredOption {
  return { key: id, text: <In>{text}</In>, why: <In>{feedback}</In>, ...said(verdict, t) };
}

function said(verdict: OptionVerdict, t: Text): Pick<AnsweredOption, "kind" | "verdict" | "mine"> {
  const mine = "chosen" in verdict && verdict.chosen ? t("assessment.verdict.mine") : undefined;
  switch (verdict.kind) {
    case "key":
      return { kind: "met", verdict: t("assessment.verdict.key"), mine };
    case "not-key":
      return { kind: "todo", verdict: t("assessment.verdict.notKey"), mine };
    case "place":
      return {
        kind: verdict.right === verdict.given ? "met" : "todo",
        verdict: t("assessment.verdict.place", { place: verdict.right }),
        mine: t("assessment.verdict.given", { place: verdict.given }),
      };
    case "pair":
      return {
        kind: verdict.right === verdict.given ? "met" : "todo",
        verdict: t("assessment.verdict.pair", { right: verdict.right }),
        mine: t("assessment.verdict.paired", { given: verdict.given }),
      };
    case "rated":
      return { ...ratedAs(verdict.credit, t), mine };
  }
}

function ratedAs(credit: number, t: Text): { kind: MarkKind; verdict: string } {
  if (credit === 1) return { kind: "met", verdict: t("assessment.verdict.best") };
  if (credit > 0) return { kind: "part", verdict: t("assessment.verdict.partly") };
  return { kind: "todo", verdict: t("assessment.verdict.worst") };
}
