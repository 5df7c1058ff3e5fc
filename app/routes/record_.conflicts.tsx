import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, offered, oneLine, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { ConflictsShown } from "../placement/conflicts/ConflictsShown";
import { CONFLICT_KINDS } from "../placement/conflicts/conflict";
import { conflictLabels } from "../placement/conflicts/conflict-words";
import { readOwnConflicts } from "../placement/conflicts/read-conflicts.server";
import { recordConflict } from "../placement/conflicts/record-conflict.server";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["corps_member"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("conflicts.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member"]);
  const page = await readOwnConflicts(context.app.reading(who.actor));
  return { ...page, formKey: context.app.newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member"]);
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
  const entry = { personId: who.personId, schoolId, ...said };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "conflict", answers: entry }, () =>
      recordConflict(writing, entry),
    ),
  );
  if (outcome.ok) return seeOther("/record/conflicts");
  const message = t(`conflicts.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "school", message }], values: form.values });
}

export default function OwnConflicts() {
  const again = useActionData<typeof action>();
  return <ConflictsShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
