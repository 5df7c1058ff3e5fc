import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { bookSession, leaveSession } from "../observation/book-session.server";
import { readSession } from "../observation/read-sessions.server";
import { SeatPage } from "../observation/SeatPage";

export const handle = { access: ["corps_member"] };
export const meta: MetaFunction<typeof loader> = () => [
  { title: t("app.title", { page: t("seat.title") }) },
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
  const form = await readForm(args.request, z.object({ act: carried(z.enum(["book", "leave"])) }));
  if (!form.ok) return unprocessable(form);
  const { act } = form.value;
  const outcome = await args.context.app.run(who.actor, async (context) => {
    const sent = { sessionId: session.id };
    return act === "book" ? bookSession(context, sent) : leaveSession(context, sent);
  });
  if (outcome.ok) return seeOther(`/sessions/${session.id}?saved#seat`);
  const problems = [{ field: "", message: t(`seat.problem.${outcome.reason}`) }];
  return unprocessable({ problems, values: form.values });
}

export default function Seat() {
  const { problems } = askedAgain(useActionData<typeof action>());
  return <SeatPage {...useLoaderData<typeof loader>()} problems={problems} />;
}
