import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, offered, oneLine, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { sayNoReader } from "../identity/second-reader-words";
import { ConflictsShown } from "../placement/conflicts/ConflictsShown";
import { CONFLICT_KINDS } from "../placement/conflicts/conflict";
import { conflictLabels } from "../placement/conflicts/conflict-words";
import { readConflicts } from "../placement/conflicts/read-conflicts.server";
import { recordConflict } from "../placement/conflicts/record-conflict.server";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("conflicts.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const personId = params.id ?? "";
  const page = await readConflicts(context.app.reading(who.actor), personId);
  if (!page) throw notFound();
  context.app.noteRead({ personId, readerId: who.personId, what: "conflicts" });
  return { ...page, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      school: offered(64),
      kind: z.enum(CONFLICT_KINDS),
      said: paragraphs(500),
    }),
    { labels: conflictLabels(t) },
  );
  if (!form.ok) return unprocessable(form);
  const { key, school: schoolId, ...said } = form.value;
  const personId = params.id ?? "";
  const entry = { personId, schoolId, ...said };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "conflict", answers: entry }, () =>
      recordConflict(writing, entry),
    ),
  );
  if (outcome.ok) return seeOther(`/people/${personId}/conflicts`);
  if (outcome.reason === "no-such-person") throw notFound();
  if (outcome.reason === "no-second-reader") {
    const name = (await readConflicts(context.app.reading(who.actor), personId))?.name ?? "";
    const problem = { field: "said", message: sayNoReader("conflict", name, t) };
    return unprocessable({ problems: [problem], values: form.values });
  }
  const message = t(`conflicts.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "school", message }], values: form.values });
}

export default function Conflicts() {
  const again = useActionData<typeof action>();
  return <ConflictsShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
