import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable, waiting } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { CheckInPage } from "../observation/CheckInPage";
import { checkIn } from "../observation/check-in.server";
import { readSession } from "../observation/read-sessions.server";
import { checkInProblem } from "../observation/session-fields";

export const handle = { access: ["corps_member"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("checkIn.title", { session: data.session.title }) : t("errors.notFound.title"),
    }),
  },
];

async function open({ request, context }: GuardArgs, id: string | undefined) {
  const who = await requireRole({ request, context }, ["corps_member"]);
  const sheet = await readSession(context.app.reading(who.actor), id ?? "");
  if (!sheet?.mine) throw notFound();
  return { who, session: sheet.session, mine: sheet.mine };
}

export async function loader(args: LoaderFunctionArgs) {
  const { session, mine } = await open(args, args.params.id);
  return { session, mine };
}

export async function action(args: ActionFunctionArgs) {
  const { who, session } = await open(args, args.params.id);
  const form = await readForm(args.request, z.object({ code: oneLine(20) }), {
    labels: { code: t("checkIn.code") },
  });
  if (!form.ok) return unprocessable(form);
  const { code } = form.value;
  const outcome = await args.context.app.run(who.actor, (context) =>
    checkIn(context, { sessionId: session.id, code }),
  );
  if (outcome.ok) return seeOther(`/sessions/${session.id}/check-in`);
  const again = { problems: [checkInProblem(outcome, session, t)], values: form.values };
  return outcome.reason === "too-many"
    ? waiting(again, Number(outcome.detail?.waitSeconds))
    : unprocessable(again);
}

export default function CheckIn() {
  const again = useActionData<typeof action>();
  return <CheckInPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
