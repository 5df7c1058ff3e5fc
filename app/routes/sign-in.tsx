import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailAddress, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { visitor } from "../http/guards.server";
import { nextPath } from "../http/next-path";
import { answerRefusal } from "../http/refusal";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { deviceName } from "../identity/device";
import { readDemoPeople } from "../identity/read-demo-people.server";
import { SignInPage } from "../identity/SignInPage";
import { signIn, signInAsDemo } from "../identity/sign-in.server";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.signIn.title") }) },
];
export const handle = { access: "public" };

const form = z.object({ email: emailAddress(), password: z.string().min(1) });
const demoForm = z.object({ demo: optional(z.string().max(64)) });
const labels = () => ({ email: t("identity.email"), password: t("identity.password") });

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const next = nextIn(args.request);
  if (await visitor(args)) throw seeOther(next);
  const people = await readDemoPeople(args.context.app);
  const demo =
    people?.map(({ personId, name, memberships }) => ({
      personId,
      name,
      about: memberships
        .map(({ role, organizationName }) =>
          t("identity.account.roleIn", { role: t(`role.${role}`), organization: organizationName }),
        )
        .join("; "),
    })) ?? null;
  const notice = query.has("reset")
    ? t("identity.signIn.reset")
    : query.has("out")
      ? t("identity.signIn.out")
      : null;
  return { next, notice, demo };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, clientAddress: address } = context;
  const device = deviceName(request.headers.get("user-agent"));
  const pressed = await readForm(request.clone(), demoForm);
  if (pressed.ok && pressed.value.demo) {
    const demo = await signInAsDemo(app, { personId: pressed.value.demo, device });
    if (demo.ok) return seeOther(nextIn(request), { "Set-Cookie": demo.value.setCookie });
  }
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { email, password } = read.value;
  const signedIn = await signIn(app, { email, password, address, device });
  if (signedIn.ok) {
    const next = nextIn(request);
    const code = next === "/" ? "/sign-in/code" : `/sign-in/code?next=${encodeURIComponent(next)}`;
    const { needsCode, setCookie } = signedIn.value;
    return seeOther(needsCode ? code : next, { "Set-Cookie": setCookie });
  }
  const left = Number(signedIn.detail?.left);
  const warning = left <= 5 ? ` ${t("identity.signIn.left", { n: left })}` : "";
  const message = t("identity.signIn.noMatch") + warning;
  return answerRefusal(signedIn, { email }, { "no-match": { field: "password", message } });
}

function nextIn(request: Request): string {
  return nextPath(new URL(request.url).searchParams.get("next"));
}

export default function SignIn() {
  const { next, notice, demo } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <SignInPage next={next} notice={again ? null : notice} demo={demo} asked={askedAgain(again)} />
  );
}
