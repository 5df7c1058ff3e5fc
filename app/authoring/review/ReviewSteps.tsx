import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Entry, Next } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import type { OpenStep } from "./next-step";
import type { ReviewShownProps } from "./ReviewShown";
import { doing } from "./review-fields";

type Steps = Pick<
  ReviewShownProps,
  | "draft"
  | "open"
  | "reviewers"
  | "signersOf"
  | "missing"
  | "faults"
  | "heldCount"
  | "last"
  | "asked"
  | "asker"
>;

const nameOf = ({ kind, signOff }: OpenStep) => (signOff ? `${kind}-${signOff}` : kind);
const doOf = ({ kind, signOff }: OpenStep) =>
  kind === "released" ? "" : doing({ act: "step", kind, signOff });

/** The step that moves the draft on: its form, or why it is not open yet and whose turn it is. */
export function NextStep(page: Steps) {
  const t = useText();
  const { open, draft } = page;
  const step = open[0];
  if (!step)
    return (
      <Next over={t("review.next")} title={t("review.over.title")}>
        {t("review.over.text")}
      </Next>
    );
  const { kind, signOff, refusal } = step;
  const title = t(`review.step.${kind}`, { kind: signOff ? t(`review.kind.${signOff}`) : "" });
  if (refusal !== null)
    return (
      <Next
        over={t("review.next")}
        title={title}
        action={
          refusal === "held" || refusal === "to-fix" ? (
            <LinkButton weight="two" href={`/studio/${draft.id}`}>
              {t("review.toDraft")}
            </LinkButton>
          ) : undefined
        }
      >
        <Closed {...page} step={step} />
      </Next>
    );
  if (kind === "released")
    return (
      <Next
        over={t("review.next")}
        title={title}
        action={<LinkButton href={`/studio/${draft.id}/release`}>{title}</LinkButton>}
      >
        {t("review.text.released")}
      </Next>
    );
  return (
    <Next over={t("review.next")} title={title}>
      <StepForm {...page} step={step} main />
    </Next>
  );
}

/** Every other step that this reader can take, or that is theirs but not open yet. */
export function OtherSteps(page: Steps) {
  const t = useText();
  const rest = page.open.slice(1);
  if (rest.length === 0) return null;
  return (
    <Entry title={t("review.others")} note={t("review.others.note")}>
      {rest.map((step) => {
        const title = t(`review.step.${step.kind}`, {
          kind: step.signOff ? t(`review.kind.${step.signOff}`) : "",
        });
        const isAgain = page.asked.values.do === doOf(step);
        return (
          <details key={nameOf(step)} open={isAgain}>
            <summary>{title}</summary>
            {step.refusal === null ? (
              <StepForm {...page} step={step} />
            ) : (
              <Closed {...page} step={step} />
            )}
          </details>
        );
      })}
    </Entry>
  );
}

/** Why a step is not open, in words, and who takes it. */
function Closed({ step, ...page }: Steps & { step: OpenStep }) {
  const t = useText();
  const { reviewers, missing, faults, heldCount, asker, signersOf } = page;
  const names = t.list(reviewers);
  switch (step.refusal) {
    case "to-fix":
      return (
        <p>
          {t("review.closed.to-fix", { n: faults })} {asker.mayEdit && <Reviewers names={names} />}
        </p>
      );
    case "held":
      return <p>{t("review.closed.held", { n: heldCount })}</p>;
    case "kind": {
      const signers = step.signOff === null ? [] : signersOf[step.signOff];
      return (
        <p>
          {signers.length > 0
            ? t("review.signOffs.signers", { names: t.list(signers) })
            : t("review.signOffs.nobody")}
        </p>
      );
    }
    case "own-work":
      return (
        <p>
          {t("review.closed.own-work")} <Reviewers names={names} />
        </p>
      );
    case "sign-off":
      return (
        <p>
          {t("review.closed.sign-off", {
            kinds: t.list(missing.map((kind) => t(`review.kind.${kind}`))),
          })}{" "}
          <Reviewers names={names} />
        </p>
      );
    default:
      return asker.mayEdit && step.kind !== "released" ? (
        <p>
          {t("review.closed.reviewers")} <Reviewers names={names} />
        </p>
      ) : (
        <p>{t(step.kind === "released" ? "review.closed.owners" : "review.closed.authors")}</p>
      );
  }
}

function Reviewers({ names }: { names: string }) {
  const t = useText();
  return names === "" ? t("review.reviewers.none") : t("review.reviewers", { names });
}

function StepForm(props: Steps & { step: OpenStep; main?: boolean }) {
  const { step, last, asked, main, reviewers } = props;
  const t = useText();
  const { kind, signOff } = step;
  const form = nameOf(step);
  const mine: Asked | undefined = asked.values.do === doOf(step) ? asked : undefined;
  const said = { kind: signOff ? t(`review.kind.${signOff}`) : "" };
  return (
    <Form id={form} {...(mine && { asked: mine })}>
      <p>{t(`review.text.${kind}`)}</p>
      {kind === "sent" && (
        <p>
          <Reviewers names={t.list(reviewers)} />
        </p>
      )}
      <input type="hidden" name="do" value={doOf(step)} />
      <input type="hidden" name="seq" value={last.seq} />
      <Field
        name="words"
        type="textarea"
        rows={3}
        label={t(kind === "not-needed" ? "review.note.reason" : "review.note")}
        hint={t(
          kind === "changes-asked"
            ? "review.note.needed"
            : kind === "not-needed"
              ? "review.note.reason.hint"
              : "review.note.hint",
        )}
      />
      <p className="row">
        <Button weight={main ? "main" : "two"}>{t(`review.step.${kind}`, said)}</Button>
      </p>
    </Form>
  );
}
