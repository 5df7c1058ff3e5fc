import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { visitor } from "../http/guards.server";
import { nextPath } from "../http/next-path";
import { answerRefusal } from "../http/refusal";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { AccountForm } from "../identity/AccountForm";
import { deviceName } from "../identity/device";
import { demoCode, giveCode } from "../identity/give-code.server";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("factor.give.title") }) },
];
export const handle = { access: "public" };

const form = z.object({ "one-time-password": oneLine(64) });
const labels = () => ({ "one-time-password": t("factor.code") });

export async function loader(args: LoaderFunctionArgs) {
  const { app, visit } = args.context;
  if (await visitor(args)) throw seeOther(nextIn(args.request));
  if (!visit.half) throw seeOther("/");
  return { email: visit.half.email, code: await demoCode(app, visit.half.personId) };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { half } = context.visit;
  if (await visitor(args)) return seeOther(nextIn(request));
  if (!half) return seeOther("/");
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const given = await giveCode(context.app, half, {
    code: read.value["one-time-password"],
    address: context.clientAddress,
    device: deviceName(request.headers.get("user-agent")),
  });
  if (given.ok) return seeOther(nextIn(request), { "Set-Cookie": given.value.setCookie });
  const wrong = { field: "one-time-password", message: t("factor.noCode") };
  return answerRefusal(given, {}, { "no-code": wrong });
}

function nextIn(request: Request): string {
  return nextPath(new URL(request.url).searchParams.get("next"));
}

export default function GiveCode() {
  const { email, code } = useLoaderData<typeof loader>();
  return (
    <AccountForm
      asked={askedAgain(useActionData<typeof action>())}
      title={t("factor.give.title")}
      lead={t("factor.give.lead", { email })}
      questions={[
        {
          name: "one-time-password",
          label: t("factor.code"),
          hint: code === null ? t("factor.codeHint") : t("factor.demoCode", { code }),
          autoComplete: "one-time-code",
        },
      ]}
      button={t("factor.give.button")}
    />
  );
}
