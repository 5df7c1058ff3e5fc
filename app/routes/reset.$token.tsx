import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "../http/form.server";
import { answerRefusal } from "../http/refusal";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { AccountForm } from "../identity/AccountForm";
import { DeadLink } from "../identity/DeadLink";
import { linkIdOf } from "../identity/link.server";
import { readLink } from "../identity/mail-link.server";
import { resetPassword } from "../identity/reset-password.server";
import { SYSTEM } from "../record/context.server";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.reset.title") }) },
];
export const handle = { access: "public" };

const form = z.object({ password: z.string().min(1) });

export async function loader({ params, context: { app } }: LoaderFunctionArgs) {
  const linkId = linkIdOf(app.env, params.token);
  const { state } = await readLink(app.reading(SYSTEM), linkId, ["reset-password"]);
  return { state };
}

export async function action({ request, params, context: { app } }: ActionFunctionArgs) {
  const labels = { password: t("identity.newPassword") };
  const read = await readForm(request, form, { labels });
  if (!read.ok) return unprocessable(read);
  const linkId = linkIdOf(app.env, params.token) ?? "";
  const reset = await resetPassword(app, { linkId, password: read.value.password });
  if (reset.ok) return seeOther("/sign-in?reset");
  return answerRefusal(
    reset,
    {},
    {
      used: { field: "", message: t("identity.link.used.title") },
      expired: { field: "", message: t("identity.link.expired.title") },
      unknown: { field: "", message: t("identity.link.unknown.title") },
    },
  );
}

export default function Reset() {
  const { state } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  if (state !== "open") return <DeadLink state={state} again="/forgot" />;
  return (
    <AccountForm
      asked={askedAgain(again)}
      title={t("identity.reset.title")}
      lead={t("identity.reset.lead")}
      questions={[
        {
          name: "password",
          label: t("identity.newPassword"),
          hint: t("identity.passwordHint"),
          type: "password",
          autoComplete: "new-password",
        },
      ]}
      button={t("identity.reset.button")}
    />
  );
}
