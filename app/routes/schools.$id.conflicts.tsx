import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, offered, oneLine, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { ComingConflictForm } from "../placement/conflicts/ComingConflictForm";
import { CONFLICT_KINDS } from "../placement/conflicts/conflict";
import { conflictLabels } from "../placement/conflicts/conflict-words";
import { readComing } from "../placement/conflicts/read-conflicts.server";
import { recordConflict } from "../placement/conflicts/record-conflict.server";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["school_host"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("conflicts.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["school_host"]);
  const page = await readComing(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  const isSaved = new URL(request.url).searchParams.has("saved");
  return { ...page, isSaved, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["school_host"]);
  await requireFreshProof({ request, context });
  const schoolId = params.id ?? "";
  if (!(await readComing(context.app.reading(who.actor), schoolId))) throw notFound();
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      person: offered(64),
      kind: z.enum(CONFLICT_KINDS),
      said: paragraphs(500),
    }),
    { labels: conflictLabels(t) },
  );
  if (!form.ok) return unprocessable(form);
  const { key, person: personId, ...said } = form.value;
  const entry = { personId, schoolId, ...said };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "conflict", answers: entry }, () =>
      recordConflict(writing, entry),
    ),
  );
  // What is on file is not the school's to learn: one that was known already answers the same.
  if (outcome.ok || outcome.reason === "known-already")
    return seeOther(`/schools/${schoolId}/conflicts?saved`);
  const message = t(`conflicts.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "person", message }], values: form.values });
}

export default function ComingConflict() {
  const again = useActionData<typeof action>();
  return <ComingConflictForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
