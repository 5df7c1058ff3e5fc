import type { Text } from "../i18n/catalog";
import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Panel } from "../ui/Entry";
import { Quoting } from "../ui/In";
import type { NextInDraft } from "./next-in-draft";

/** The single next thing to do in a draft, in one line that leads there. */
export function NextLine({ base, next }: { base: string; next: NextInDraft }) {
  const t = useText();
  return (
    <Panel>
      <p>
        <strong>{t("studio.next")}</strong>{" "}
        <TouchLink href={base + next.where}>
          <Quoting kept={[next.kind === "write" ? next.title : undefined]}>
            {wordsOf(next, t)}
          </Quoting>
        </TouchLink>
      </p>
    </Panel>
  );
}

function wordsOf(next: NextInDraft, t: Text): string {
  switch (next.kind) {
    case "choose":
    case "mend":
    case "answer":
      return t(`studio.next.${next.kind}`, { n: next.n });
    case "write":
      return t("studio.next.write", { title: next.title });
    case "sign":
    case "decide":
      return t(`studio.next.${next.kind}`, { kind: t(`review.kind.${next.signOff}`) });
    case "wait-signers":
      return t("studio.next.wait-signers", {
        kinds: t.list(next.missing.map((kind) => t(`review.kind.${kind}`))),
      });
    default:
      return t(`studio.next.${next.kind}`);
  }
}
