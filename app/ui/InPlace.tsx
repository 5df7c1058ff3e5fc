import { createElement, type ReactNode } from "react";
import { useText } from "../i18n/text";

/**
 * Around one form: sent where it stands when the script runs (see enhance.js), an ordinary form
 * when it does not. The page that answers must hold an `InPlace` with the same `id`.
 */
export function InPlace({ id, children }: { id: string; children: ReactNode }) {
  const t = useText();
  return createElement(
    "post-in-place",
    {
      id,
      tabIndex: -1,
      "data-unsaved": t("saved.unsaved"),
      "data-saving": t("saved.saving"),
      "data-failed": t("saved.failed"),
    },
    children,
  );
}
