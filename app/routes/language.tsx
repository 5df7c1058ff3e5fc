import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { visitor } from "../http/guards.server";
import { languageCookie } from "../http/language.server";
import { nextPath } from "../http/next-path";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { locales } from "../i18n/locale";
import { t } from "../i18n/reader";
import { chooseLanguage } from "../identity/choose-language.server";
import { Choices } from "../ui/Choices";
import { FormPage } from "../ui/Form";

export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("language.title") }) }];
export const handle = { access: "public" };

const form = z.object({ language: z.enum(locales), back: carried(optional(oneLine(2000))) });

export function loader({ request }: LoaderFunctionArgs) {
  return { back: nextPath(new URL(request.url).searchParams.get("back")) };
}

/** Changes the language of this device, and of whoever is signed in, and goes back to the same page. */
export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request, form, { labels: { language: t("language.title") } });
  if (!read.ok) return unprocessable(read);
  const { language, back } = read.value;
  const { app } = args.context;
  const who = await visitor(args);
  if (who) await app.run(who.actor, (context) => chooseLanguage(context, language));
  return seeOther(nextPath(back), { "Set-Cookie": languageCookie(language, app.env) });
}

export default function Language() {
  const { back } = useLoaderData<typeof loader>();
  const asked = askedAgain(useActionData<typeof action>());
  return (
    <FormPage
      title={t("language.title")}
      lead={t("language.lead")}
      asked={asked}
      button={t("language.button")}
    >
      <input type="hidden" name="back" value={back} />
      <Choices
        type="radio"
        name="language"
        legend={t("language.which")}
        options={locales.map((locale) => ({
          value: locale,
          label: <span lang={locale}>{t(`language.${locale}`)}</span>,
        }))}
        chosen={[t.locale]}
      />
    </FormPage>
  );
}
