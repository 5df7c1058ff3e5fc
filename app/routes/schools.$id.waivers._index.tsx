import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, offered, oneLine, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { readSchoolWaivers } from "../placement/schools/read-school-waivers.server";
import { SchoolWaivers } from "../placement/schools/SchoolWaivers";
import { askSchoolWaiver } from "../placement/schools/waive-school.server";
import { waiverProblemWords } from "../placement/waivers/waiver-words";
import { doFormOnce } from "../record/answer-once.server";

const READS: readonly Role[] = ["program_lead", "adjudicator"];
export const handle = { access: READS };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("school.waivers") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, READS);
  const page = await readSchoolWaivers(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return { ...page, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      program: offered(64),
      req: offered(64),
      reason: paragraphs(500),
      from: day(),
      expiresOn: day(),
    }),
    { labels: labelsOf() },
  );
  if (!form.ok) return unprocessable(form);
  const { key, program: programId, ...said } = form.value;
  const schoolId = params.id ?? "";
  const ask = { schoolId, programId, ...said };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "school-waiver", answers: ask }, () =>
      askSchoolWaiver(writing, ask),
    ),
  );
  if (outcome.ok) return seeOther(`/schools/${schoolId}/waivers`);
  const problem =
    outcome.reason === "not-in-your-program"
      ? { field: "program", message: t("school.waiver.problem.not-in-your-program") }
      : waiverProblemWords(outcome, t);
  return unprocessable({ problems: [problem], values: form.values });
}

const labelsOf = () => ({
  program: t("school.waiver.for"),
  req: t("school.waiver.req"),
  reason: t("school.waiver.reason"),
  from: t("school.waiver.from"),
  expiresOn: t("school.waiver.until"),
});

export default function AllSchoolWaivers() {
  const again = useActionData<typeof action>();
  return <SchoolWaivers {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
