import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried } from "../http/fields";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { answerRefusal } from "../http/refusal";
import { seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { endOtherSessions, endOwnSession, readSessions } from "../identity/end-sessions.server";
import { SessionsPage } from "../identity/SessionsPage";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.sessions.title") }) },
];
export const handle = { access: "signed-in" };

/** "others", or the one to end. */
const form = z.object({ session: carried(z.string().min(1).max(64)) });

export async function loader(args: LoaderFunctionArgs) {
  const who = await signedIn(args);
  return { sessions: await readSessions(args.context.app.reading(who.actor), who) };
}

export async function action(args: ActionFunctionArgs) {
  const who = await signedIn(args);
  const read = await readForm(args.request, form);
  if (!read.ok) return unprocessable(read);
  const { session } = read.value;
  const { app } = args.context;
  if (session === "others") {
    await app.run(who.actor, (context) => endOtherSessions(context, who));
    return seeOther("/account/sessions");
  }
  const ended = await app.run(who.actor, (context) => endOwnSession(context, who, session));
  if (ended.ok) return seeOther("/account/sessions");
  const gone = { field: "", message: t("identity.sessions.gone") };
  return answerRefusal(ended, {}, { "unknown-session": gone });
}

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return <SessionsPage sessions={sessions} zone="UTC" problems={again?.problems ?? []} />;
}
