import { type SignOffKind, waivableKinds } from "../../catalog/manifest";
import { useText } from "../../i18n/text";
import { Status } from "../../ui/marks";
import { Pair } from "../../ui/Rows";
import type { ReviewPage, SettledKinds } from "./read-review.server";

interface SignOffRowsProps {
  needed: readonly SignOffKind[];
  settled: SettledKinds;
  /** Who may sign each kind; left out where that is not told. */
  signersOf?: ReviewPage["signersOf"];
  /** The kinds that the author thinks it can do without. */
  proposed?: readonly SignOffKind[];
}

const isWaivable = (kind: SignOffKind) => waivableKinds.some((one) => one === kind);

/** The sign-offs of a draft: who gave each, who may, and who decided that one is not needed. */
export function SignOffRows({ needed, settled, signersOf, proposed = [] }: SignOffRowsProps) {
  const t = useText();
  return needed.map((kind) => {
    const by = settled[kind];
    return (
      <Pair
        key={kind}
        end={
          by === undefined ? (
            <Status kind="todo">{t("review.signOffs.todo")}</Status>
          ) : (
            <Status kind={by.how === "signed-off" ? "met" : "outside"}>
              {t(by.how === "signed-off" ? "review.signOffs.by" : "review.signOffs.notNeeded", {
                name: by.name || t("review.nobody"),
              })}
            </Status>
          )
        }
      >
        {t(`review.kind.${kind}`)}
        {by === undefined && signersOf && (
          <p className="small soft">
            {signersOf[kind].length > 0
              ? t("review.signOffs.signers", { names: t.list(signersOf[kind]) })
              : t(
                  isWaivable(kind) ? "review.signOffs.nobody" : "review.signOffs.nobody.always",
                )}{" "}
            {proposed.includes(kind) && t("review.signOffs.proposed")}
          </p>
        )}
        {by?.how === "not-needed" && by.note !== null && <blockquote>{by.note}</blockquote>}
      </Pair>
    );
  });
}
