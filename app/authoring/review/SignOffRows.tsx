import type { SignOffKind } from "../../catalog/manifest";
import { useText } from "../../i18n/text";
import { Status } from "../../ui/marks";
import { Pair } from "../../ui/Rows";
import type { Signers } from "./read-review.server";

interface SignOffRowsProps {
  needed: readonly SignOffKind[];
  signers: Signers;
}

/** The sign-offs that a draft needs, and who gave each: rows of a list. */
export function SignOffRows({ needed, signers }: SignOffRowsProps) {
  const t = useText();
  return needed.map((kind) => {
    const name = signers[kind];
    return (
      <Pair
        key={kind}
        end={
          name === undefined ? (
            <Status kind="todo">{t("review.signOffs.todo")}</Status>
          ) : (
            <Status kind="met">{t("review.signOffs.by", { name })}</Status>
          )
        }
      >
        {t(`review.kind.${kind}`)}
      </Pair>
    );
  });
}
