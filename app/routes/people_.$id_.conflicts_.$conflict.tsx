import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { ConflictEnd } from "../placement/conflicts/ConflictEnd";
import { readConflicts } from "../placement/conflicts/read-conflicts.server";
import { endConflict } from "../placement/conflicts/record-conflict.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("conflicts.end.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const personId = params.id ?? "";
  const page = await readConflicts(context.app.reading(who.actor), personId);
  const line = page?.lines.find(({ id }) => id === params.conflict);
  if (!page || !line) throw notFound();
  context.app.noteRead({ personId, readerId: who.personId, what: "conflicts" });
  return { personId, name: page.name ?? "", line };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const form = await readForm(request, z.object({}));
  if (!form.ok) return unprocessable(form);
  const outcome = await context.app.run(who.actor, (writing) =>
    endConflict(writing, { conflictId: params.conflict ?? "" }),
  );
  if (outcome.ok) return seeOther(`/people/${params.id ?? ""}/conflicts`);
  if (outcome.reason === "no-such-conflict") throw notFound();
  const message = t(`conflicts.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "", message }], values: {} });
}

export default function OneConflict() {
  const again = useActionData<typeof action>();
  return <ConflictEnd {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
