import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailAddress, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { visitor } from "../http/guards.server";
import { answerRefusal } from "../http/refusal";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { AccountForm } from "../identity/AccountForm";
import { LetterSent } from "../identity/LetterSent";
import { signUp } from "../identity/sign-up.server";
import { TouchLink } from "../ui/Button";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.join.title") }) },
];
export const handle = { access: "public" };

const form = z.object({ name: oneLine(100), email: emailAddress(), password: z.string().min(1) });
const labels = () => ({
  name: t("identity.name"),
  email: t("identity.email"),
  password: t("identity.password"),
});

export async function loader(args: LoaderFunctionArgs) {
  if (await visitor(args)) throw seeOther("/");
  return { sent: new URL(args.request.url).searchParams.has("sent") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { name, email } = read.value;
  const started = await signUp(context.app, {
    ...read.value,
    address: context.clientAddress,
    language: t.locale,
  });
  return started.ok ? seeOther("/join?sent") : answerRefusal(started, { name, email }, {});
}

export default function Join() {
  const { sent } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  if (sent && !again) {
    return (
      <LetterSent
        title={t("identity.join.title")}
        word={t("identity.join.sent")}
        why={t("identity.join.sentWhy")}
      />
    );
  }
  return (
    <AccountForm
      asked={askedAgain(again)}
      title={t("identity.join.title")}
      lead={t("identity.join.lead")}
      questions={[
        {
          name: "name",
          label: t("identity.name"),
          hint: t("identity.nameHint"),
          autoComplete: "name",
        },
        { name: "email", label: t("identity.email"), type: "email", autoComplete: "username" },
        {
          name: "password",
          label: t("identity.password"),
          hint: t("identity.passwordHint"),
          type: "password",
          autoComplete: "new-password",
        },
      ]}
      button={t("identity.join.button")}
      beside={<TouchLink href="/sign-in">{t("identity.join.have")}</TouchLink>}
    />
  );
}
