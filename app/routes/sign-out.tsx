import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { holdsUnsent } from "../authoring/editor/unsent";
import { signedIn } from "../http/guards.server";
import { seeOther } from "../http/respond";
import { t } from "../i18n/reader";
import { AccountForm } from "../identity/AccountForm";
import { endOwnSession } from "../identity/end-sessions.server";
import { blankSessionCookie } from "../identity/session.server";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.signOut.title") }) },
];
export const handle = { access: "signed-in" };

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const who = await signedIn(args);
  const { app } = args.context;
  await app.run(who.actor, (context) => endOwnSession(context, who, who.sessionId));
  // Words that no server has yet stay, sealed for their writer: clearing them would lose them.
  const isHeld = holdsUnsent(args.request.headers.get("cookie"));
  return seeOther("/sign-in?out", {
    "Set-Cookie": blankSessionCookie(app.env),
    "Clear-Site-Data": isHeld ? '"cache"' : '"cookies", "storage"',
  });
}

export default function SignOut() {
  return (
    <AccountForm
      title={t("identity.signOut.title")}
      lead={t("identity.signOut.lead")}
      button={t("identity.signOut.button")}
    />
  );
}
