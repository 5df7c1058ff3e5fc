import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailAddress } from "../http/fields";
import { readForm } from "../http/form.server";
import { answerRefusal } from "../http/refusal";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { AccountForm } from "../identity/AccountForm";
import { LetterSent } from "../identity/LetterSent";
import { requestReset } from "../identity/reset-password.server";
import { SYSTEM } from "../record/context.server";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.forgot.title") }) },
];
export const handle = { access: "public" };

const form = z.object({ email: emailAddress() });

export function loader({ request }: LoaderFunctionArgs) {
  return { sent: new URL(request.url).searchParams.has("sent") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const read = await readForm(request, form, { labels: { email: t("identity.email") } });
  if (!read.ok) return unprocessable(read);
  const { email } = read.value;
  const asked = await context.app.run(SYSTEM, (within) =>
    requestReset(within, { email, address: context.clientAddress }),
  );
  return asked.ok ? seeOther("/forgot?sent") : answerRefusal(asked, { email }, {});
}

export default function Forgot() {
  const { sent } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const title = t("identity.forgot.title");
  if (sent && !again) {
    const word = t("identity.forgot.sent");
    return <LetterSent title={title} word={word} why={t("identity.forgot.sentWhy")} />;
  }
  return (
    <AccountForm
      asked={askedAgain(again)}
      title={title}
      lead={t("identity.forgot.lead")}
      questions={[
        { name: "email", label: t("identity.email"), type: "email", autoComplete: "username" },
      ]}
      button={t("identity.forgot.button")}
    />
  );
}
