import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { CodePage } from "../observation/CodePage";
import { makeCode } from "../observation/make-code.server";
import { readCode } from "../observation/read-code.server";

export const handle = { access: ["coach", "program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("code.title", { session: data.session.title }) : t("errors.notFound.title"),
    }),
  },
];

async function open({ request, context }: GuardArgs, id: string | undefined) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  const page = await readCode(context.app.reading(who.actor), id ?? "");
  if (!page) throw notFound();
  return { who, page };
}

export async function loader(args: LoaderFunctionArgs) {
  return (await open(args, args.params.id)).page;
}

export async function action(args: ActionFunctionArgs) {
  const { who, page } = await open(args, args.params.id);
  const form = await readForm(args.request, z.object({ seen: carried(wholeNumber(0, 99_999)) }));
  if (!form.ok) return unprocessable(form);
  const { id } = page.session;
  const outcome = await args.context.app.run(who.actor, (context) =>
    makeCode(context, { sessionId: id, seen: form.value.seen }),
  );
  if (outcome.ok) return seeOther(`/sessions/${id}/code`);
  const problems = [{ field: "", message: t(`code.problem.${outcome.reason}`) }];
  return unprocessable({ problems, values: form.values });
}

export default function Code() {
  const { problems } = askedAgain(useActionData<typeof action>());
  return <CodePage {...useLoaderData<typeof loader>()} problems={problems} />;
}
