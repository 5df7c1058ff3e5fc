import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, emailAddress, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { enterGuardian } from "../placement/guardians/enter-guardian.server";
import { GuardianForm } from "../placement/guardians/GuardianForm";
import { readGuardianForm } from "../placement/guardians/read-guardian.server";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("guardianForm.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const personId = params.id ?? "";
  const page = await readGuardianForm(context.app.reading(who.actor), personId);
  if (!page) throw notFound();
  context.app.noteRead({ personId, readerId: who.personId, what: "guardian" });
  return { ...page, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({ key: carried(oneLine(64)), name: oneLine(120), email: emailAddress() }),
    { labels: { name: t("guardianForm.name"), email: t("guardianForm.email") } },
  );
  if (!form.ok) return unprocessable(form);
  const { key, ...said } = form.value;
  const personId = params.id ?? "";
  const entry = { personId, ...said };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "enter-guardian", answers: entry }, () =>
      enterGuardian(writing, entry),
    ),
  );
  if (outcome.ok) return seeOther(`/people/${personId}/guardian`);
  const message = t(`guardianForm.problem.${outcome.reason}`);
  return unprocessable({
    problems: [{ field: FIELDS[outcome.reason] ?? "", message }],
    values: form.values,
  });
}

/** The field that a refusal is about. */
const FIELDS: Record<string, string> = {
  "same-address": "email",
  "staff-address": "email",
  "same-name": "name",
};

export default function PersonGuardian() {
  const again = useActionData<typeof action>();
  return <GuardianForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
