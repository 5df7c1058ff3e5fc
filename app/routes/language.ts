import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { offered } from "../http/fields";
import { readForm } from "../http/form.server";
import { visitor } from "../http/guards.server";
import { languageCookie } from "../http/language.server";
import { nextPath } from "../http/next-path";
import { seeOther, unprocessable } from "../http/respond";
import { locales } from "../i18n/locale";
import { chooseLanguage } from "../identity/choose-language.server";

export const handle = { access: "public" };

const form = z.object({ language: z.enum(locales), back: offered(2000) });

export function loader() {
  return seeOther("/");
}

/** Changes the language of this device, and of whoever is signed in, and goes back to the same page. */
export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request, form);
  if (!read.ok) return unprocessable(read);
  const { language, back } = read.value;
  const { app } = args.context;
  const who = await visitor(args);
  if (who) await app.run(who.actor, (context) => chooseLanguage(context, language));
  return seeOther(nextPath(back), { "Set-Cookie": languageCookie(language, app.env) });
}
