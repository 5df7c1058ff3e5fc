import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { readSession } from "../observation/read-sessions.server";
import { SignOffPage } from "../observation/SignOffPage";
import { signOffProblem } from "../observation/session-fields";
import { signSession } from "../observation/sign-session.server";

export const handle = { access: ["coach", "program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data
        ? t("signOff.title", { session: data.sheet.session.title })
        : t("errors.notFound.title"),
    }),
  },
];

async function open({ request, context }: GuardArgs, id: string | undefined) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  const sheet = await readSession(context.app.reading(who.actor), id ?? "");
  if (!sheet?.facilitates) throw notFound();
  return { who, sheet };
}

export async function loader(args: LoaderFunctionArgs) {
  const { who, sheet } = await open(args, args.params.id);
  const held = who.memberships.find(
    ({ organizationId, role }) =>
      organizationId === sheet.session.organizationId &&
      (role === "coach" || role === "program_lead"),
  );
  return { sheet, signer: { name: who.name, role: t(`role.${held?.role ?? "coach"}`) } };
}

export async function action(args: ActionFunctionArgs) {
  const { who, sheet } = await open(args, args.params.id);
  const { id } = sheet.session;
  const outcome = await args.context.app.run(who.actor, (context) =>
    signSession(context, { sessionId: id }),
  );
  if (outcome.ok) return seeOther(`/sessions/${id}`);
  return unprocessable({ problems: [signOffProblem(outcome, t)], values: {} });
}

export default function SignOff() {
  const { problems } = askedAgain(useActionData<typeof action>());
  return <SignOffPage {...useLoaderData<typeof loader>()} problems={problems} />;
}
