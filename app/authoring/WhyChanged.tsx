import { useText } from "../i18n/text";
import { In } from "../ui/In";
import type { Revision } from "./draft";

/** Why a file was changed: as its writer, or the studio for them, put it; nothing where nobody did. */
export function WhyChanged({ kind, why }: Pick<Revision, "kind" | "why">) {
  const t = useText();
  if (why === null) return null;
  // A restoring keeps the number of the revision that it went back to.
  if (kind === "restore" && /^\d+$/.test(why)) return t("history.restored", { seq: why });
  return <In>{why}</In>;
}
