import { textFor } from "../i18n/catalog";

/** One thing about a credential that stays when its holder is erased, and why. */
export interface Kept {
  what: string;
  why: string;
}

/** What stays of each credential after erasing, in words for its holder (credentials.md, Privacy). */
export function keptAfterErasure(): Kept[] {
  const t = textFor("en");
  return (["number", "hash", "mark"] as const).map((one) => ({
    what: t(`showing.kept.${one}.what`),
    why: t(`showing.kept.${one}.why`),
  }));
}
