import { useText } from "../i18n/text";
import { type MarkKind, Status } from "../ui/marks";
import type { Standing } from "./read-wallet.server";

const marks: Record<Standing, MarkKind> = {
  "being-signed": "wait",
  issued: "met",
  expired: "stop",
  superseded: "todo",
  revoked: "stop",
};

/** How an award stands, as a mark and a word. */
export function StandingStatus({ standing }: { standing: Standing }) {
  const t = useText();
  return <Status kind={marks[standing]}>{t(`showing.standing.${standing}`)}</Status>;
}
