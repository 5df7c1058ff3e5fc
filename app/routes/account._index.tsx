import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { AccountPage } from "../identity/AccountPage";
import { chooseDigest, chooseReminders } from "../identity/choose-reminders.server";
import { readDigestChoice, readReminders } from "../identity/read-reminders.server";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.account.title") }) },
];
export const handle = { access: "signed-in" };

const notices = (): Record<string, string> => ({
  password: t("identity.account.passwordChanged"),
  letter: t("identity.account.emailSent"),
  email: t("identity.account.emailChanged"),
  reminders: t("identity.account.remindersChanged"),
  name: t("identity.account.nameChanged"),
});

export async function loader(args: LoaderFunctionArgs) {
  const who = await signedIn(args);
  const { name, email, memberships } = who;
  const reading = args.context.app.reading(who.actor);
  const done = new URL(args.request.url).searchParams.get("done") ?? "";
  return {
    name,
    email,
    memberships,
    reminders: await readReminders(reading, who),
    digest: await readDigestChoice(reading, who),
    notice: Object.hasOwn(notices(), done) ? (notices()[done] ?? null) : null,
  };
}

const onOrOff = carried(optional(z.enum(["on", "off"])));
const choosing = z.object({ reminders: onOrOff, digest: onOrOff });

/** Turns letters about what is due, and the day's letter, on or off. */
export async function action(args: ActionFunctionArgs) {
  const who = await signedIn(args);
  const form = await readForm(args.request, choosing);
  if (!form.ok) return unprocessable(form);
  const { reminders, digest } = form.value;
  if (reminders === undefined && digest === undefined)
    return unprocessable({ problems: [{ field: "", message: t("form.carried") }], values: {} });
  await args.context.app.run(who.actor, async (work) => {
    if (reminders) await chooseReminders(work, { wanted: reminders === "on" });
    if (digest) await chooseDigest(work, { wanted: digest === "on" });
  });
  return seeOther("/account?done=reminders");
}

export default function Account() {
  const again = useActionData<typeof action>();
  return <AccountPage {...useLoaderData<typeof loader>()} problems={again?.problems ?? []} />;
}
