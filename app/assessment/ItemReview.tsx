import type { Text } from "../i18n/catalog";
import { useText } from "../i18n/text";
import { type AnsweredOption, Answers } from "../ui/Choices";
import type { MarkKind } from "../ui/marks";
import { Status } from "../ui/marks";
import type { OptionVerdict, Review } from "./review";

/** An answered item: the result in one line, then every option with its verdict and reason. */
export function ItemReview({ review, headingId }: { review: Review; headingId?: string }) {
  const t = useText();
  const kind: MarkKind = review.right ? "met" : "todo";
  return (
    <div className="stack">
      <p id={headingId}>
        <strong>{review.stem}</strong>
      </p>
      <p role="status">
        <Status kind={kind}>
          {t(review.right ? "assessment.review.right" : "assessment.review.notYet")}
        </Status>
      </p>
      <Answers options={review.options.map((option) => answered(option, t))} />
    </div>
  );
}

function answered(option: Review["options"][number], t: Text): AnsweredOption {
  const { id, text, verdict, feedback } = option;
  return { key: id, text, why: feedback, ...said(verdict, t) };
}

function said(verdict: OptionVerdict, t: Text): Pick<AnsweredOption, "kind" | "verdict" | "mine"> {
  if (verdict.kind === "place") {
    const { right, given } = verdict;
    return {
      kind: right === given ? "met" : "todo",
      verdict: t("assessment.verdict.place", { place: right }),
      mine: t("assessment.verdict.given", { place: given }),
    };
  }
  const mine = verdict.chosen ? t("assessment.verdict.mine") : undefined;
  if (verdict.kind === "key") return { kind: "met", verdict: t("assessment.verdict.key"), mine };
  return { kind: "todo", verdict: t("assessment.verdict.notKey"), mine };
}
