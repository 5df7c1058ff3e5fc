import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitor } from "../http/guards.server";
import { seeOther } from "../http/respond";
import { t } from "../i18n/reader";
import { AccountForm } from "../identity/AccountForm";
import { confirmEmail, readConfirmation } from "../identity/confirm-email.server";
import { DeadLink } from "../identity/DeadLink";
import { deviceName } from "../identity/device";
import { linkIdOf } from "../identity/link.server";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.verify.title") }) },
];
export const handle = { access: "public" };

export async function loader({ params, context: { app } }: LoaderFunctionArgs) {
  return readConfirmation(app, linkIdOf(app.env, params.token));
}

/** Only a press uses the link: programs that look into mail open links, and press nothing. */
export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const { app } = context;
  const device = deviceName(request.headers.get("user-agent"));
  const who = await visitor(args);
  const linkId = linkIdOf(app.env, params.token) ?? "";
  const confirmed = await confirmEmail(app, { linkId, device, who });
  if (!confirmed.ok) return seeOther(new URL(request.url).pathname);
  const { setCookie } = confirmed.value;
  if (setCookie) return seeOther("/", { "Set-Cookie": setCookie });
  return seeOther(who ? "/account?done=email" : "/sign-in");
}

export default function VerifyEmail() {
  const { state, email } = useLoaderData<typeof loader>();
  if (state !== "open" || email === null) {
    return <DeadLink state={state === "open" ? "unknown" : state} again="/join" />;
  }
  return (
    <AccountForm
      title={t("identity.verify.title")}
      lead={t("identity.verify.lead", { email })}
      button={t("identity.verify.button", { email })}
    />
  );
}
