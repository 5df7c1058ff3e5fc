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
import { askGuardianLink } from "../placement/guardians/mail-guardian.server";
import { STRANGER } from "../record/context.server";

export const handle = { access: "public" };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("guardian.ask.title") }) },
];

export function loader({ request }: LoaderFunctionArgs) {
  return { sent: new URL(request.url).searchParams.has("sent") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const read = await readForm(request, z.object({ email: emailAddress() }), {
    labels: { email: t("identity.email") },
  });
  if (!read.ok) return unprocessable(read);
  const { email } = read.value;
  const asked = await context.app.run(STRANGER, (within) =>
    askGuardianLink(within, { email, address: context.clientAddress }),
  );
  return asked.ok ? seeOther("/guardian?sent") : answerRefusal(asked, { email }, {});
}

export default function GuardianAsk() {
  const { sent } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const title = t("guardian.ask.title");
  if (sent && !again) {
    const word = t("guardian.ask.sent");
    return <LetterSent title={title} word={word} why={t("guardian.ask.sentWhy")} />;
  }
  return (
    <AccountForm
      asked={askedAgain(again)}
      title={title}
      lead={t("guardian.ask.lead")}
      questions={[
        { name: "email", label: t("identity.email"), type: "email", autoComplete: "email" },
      ]}
      button={t("guardian.ask.button")}
    />
  );
}
