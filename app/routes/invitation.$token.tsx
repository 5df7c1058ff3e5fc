import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { visitor } from "../http/guards.server";
import { answerRefusal } from "../http/refusal";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { acceptAsMember, acceptAsNew, readInvitation } from "../identity/accept-invitation.server";
import { DeadLink } from "../identity/DeadLink";
import { deviceName } from "../identity/device";
import { InvitationForm } from "../identity/InvitationForm";
import { linkIdOf } from "../identity/link.server";
import { SYSTEM } from "../record/context.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const organization = page?.invitation?.organizationName ?? t("app.name");
  return [{ title: t("app.title", { page: t("identity.invitation.title", { organization }) }) }];
};
export const handle = { access: "public" };

const form = z.object({ name: oneLine(100), password: z.string().min(1) });
const labels = () => ({ name: t("identity.name"), password: t("identity.password") });
const words = () => ({
  used: { field: "", message: t("identity.link.used.title") },
  expired: { field: "", message: t("identity.link.expired.title") },
  unknown: { field: "", message: t("identity.link.unknown.title") },
  "has-account": { field: "", message: t("identity.link.used.why") },
});

export async function loader(args: LoaderFunctionArgs) {
  const { app } = args.context;
  const who = await visitor(args);
  const linkId = linkIdOf(app.env, args.params.token);
  const page = await readInvitation(app.reading(SYSTEM), linkId);
  return { ...page, you: who?.email ?? null, path: new URL(args.request.url).pathname };
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const { app } = context;
  const linkId = linkIdOf(app.env, params.token) ?? "";
  const who = await visitor(args);
  if (who) {
    const { email } = who;
    const joined = await app.run(who.actor, (within) => acceptAsMember(within, { linkId, email }));
    return seeOther(joined.ok ? "/" : new URL(request.url).pathname);
  }
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const device = deviceName(request.headers.get("user-agent"));
  const accepted = await acceptAsNew(app, { linkId, device, language: t.locale, ...read.value });
  if (accepted.ok) return seeOther("/", { "Set-Cookie": accepted.value.setCookie });
  return answerRefusal(accepted, { name: read.value.name }, words());
}

export default function Invitation() {
  const { state, invitation, hasAccount, you, path } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  if (!invitation) return <DeadLink state={state === "open" ? "unknown" : state} again={null} />;
  return (
    <InvitationForm
      asked={askedAgain(again)}
      invitation={invitation}
      hasAccount={hasAccount}
      you={you}
      path={path}
    />
  );
}
