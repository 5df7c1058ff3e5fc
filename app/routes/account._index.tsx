import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signedIn } from "../http/guards.server";
import { textFor } from "../i18n/catalog";
import { AccountPage } from "../identity/AccountPage";

const t = textFor("en");
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.account.title") }) },
];
export const handle = { access: "signed-in" };

const NOTICES: Record<string, string> = {
  password: t("identity.account.passwordChanged"),
  letter: t("identity.account.emailSent"),
  email: t("identity.account.emailChanged"),
};

export async function loader(args: LoaderFunctionArgs) {
  const { name, email, memberships } = await signedIn(args);
  const done = new URL(args.request.url).searchParams.get("done") ?? "";
  return {
    name,
    email,
    memberships,
    notice: Object.hasOwn(NOTICES, done) ? (NOTICES[done] ?? null) : null,
  };
}

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
