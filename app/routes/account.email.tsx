import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailAddress } from "../http/fields";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { answerRefusal } from "../http/refusal";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { AccountForm } from "../identity/AccountForm";
import { changeEmail } from "../identity/change-account.server";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.changeEmail.title") }) },
];
export const handle = { access: "signed-in" };

const form = z.object({ email: emailAddress(), "present-password": z.string().min(1) });
const labels = () => ({
  email: t("identity.changeEmail.new"),
  "present-password": t("identity.present"),
});

export async function loader(args: LoaderFunctionArgs) {
  const { email } = await signedIn(args);
  return { email };
}

export async function action(args: ActionFunctionArgs) {
  const who = await signedIn(args);
  const read = await readForm(args.request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { app, clientAddress: address } = args.context;
  const { email } = read.value;
  const present = read.value["present-password"];
  const asked = await changeEmail(app, who, { present, email, address });
  if (asked.ok) return seeOther("/account?done=letter");
  return answerRefusal(
    asked,
    { email },
    {
      "no-match": { field: "present-password", message: t("identity.presentWrong") },
      same: { field: "email", message: t("identity.changeEmail.same") },
    },
  );
}

export default function ChangeEmail() {
  const { email } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <AccountForm
      asked={askedAgain(again)}
      crumb={<a href="/account">{t("identity.account.title")}</a>}
      title={t("identity.changeEmail.title")}
      lead={t("identity.changeEmail.lead", { email })}
      questions={[
        {
          name: "email",
          label: t("identity.changeEmail.new"),
          type: "email",
          autoComplete: "email",
        },
        {
          name: "present-password",
          label: t("identity.present"),
          type: "password",
          autoComplete: "current-password",
        },
      ]}
      button={t("identity.changeEmail.button")}
    />
  );
}
