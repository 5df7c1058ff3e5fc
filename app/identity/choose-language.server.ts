import { setLanguage } from "../../db/queries/identity-accounts";
import type { Locale } from "../i18n/locale";
import type { Context } from "../record/context.server";

/** Sets the language of the acting person's pages and letters. Nothing else of theirs changes (L33). */
export async function chooseLanguage({ tx, actor }: Context, language: Locale): Promise<void> {
  if (actor.personId === null) throw new Error("Only a person reads.");
  await setLanguage(tx, actor.personId, language);
}
