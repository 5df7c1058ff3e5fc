import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { answerRefusal } from "../http/refusal";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { AccountForm } from "../identity/AccountForm";
import { changePassword } from "../identity/change-account.server";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.changePassword.title") }) },
];
export const handle = { access: "signed-in" };

const form = z.object({ "present-password": z.string().min(1), "new-password": z.string().min(1) });
const labels = () => ({
  "present-password": t("identity.present"),
  "new-password": t("identity.newPassword"),
});

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const who = await signedIn(args);
  const read = await readForm(args.request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { app, clientAddress: address } = args.context;
  const present = read.value["present-password"];
  const changed = await changePassword(app, who, {
    present,
    password: read.value["new-password"],
    address,
  });
  if (changed.ok) return seeOther("/account?done=password");
  const wrong = { field: "present-password", message: t("identity.presentWrong") };
  return answerRefusal(changed, {}, { "no-match": wrong }, "new-password");
}

export default function ChangePassword() {
  const again = useActionData<typeof action>();
  return (
    <AccountForm
      asked={askedAgain(again)}
      crumb={<a href="/account">{t("identity.account.title")}</a>}
      title={t("identity.changePassword.title")}
      lead={t("identity.changePassword.lead")}
      questions={[
        {
          name: "present-password",
          label: t("identity.present"),
          type: "password",
          autoComplete: "current-password",
        },
        {
          name: "new-password",
          label: t("identity.newPassword"),
          hint: t("identity.passwordHint"),
          type: "password",
          autoComplete: "new-password",
        },
      ]}
      button={t("identity.changePassword.button")}
    />
  );
}
