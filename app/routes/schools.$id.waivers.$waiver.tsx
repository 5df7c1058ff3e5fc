import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, optional, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { endSchoolWaiver } from "../placement/schools/end-school-waiver.server";
import { readSchoolWaivers } from "../placement/schools/read-school-waivers.server";
import { SchoolWaiverShown } from "../placement/schools/SchoolWaiverShown";
import { answerSchoolWaiver } from "../placement/schools/waive-school.server";

const READS: readonly Role[] = ["program_lead", "adjudicator"];
export const handle = { access: READS };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("school.waivers") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, READS);
  const page = await readSchoolWaivers(context.app.reading(who.actor), params.id ?? "");
  const waiver = page?.waivers.find(({ id }) => id === params.waiver);
  if (!page || !waiver) throw notFound();
  return { schoolId: page.schoolId, name: page.name, zone: page.zone, waiver };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, READS);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({
      answer: carried(z.enum(["approved", "declined", "ended"])),
      reason: optional(paragraphs(500)),
    }),
    { labels: { reason: t("school.waiver.endReason") } },
  );
  if (!form.ok) return unprocessable(form);
  const waiverId = params.waiver ?? "";
  const { answer, reason } = form.value;
  if (answer === "ended" && reason === undefined) {
    const message = t("school.waiver.problem.noReason");
    return unprocessable({ problems: [{ field: "reason", message }], values: form.values });
  }
  const outcome = await context.app.run(who.actor, async (writing) =>
    answer === "ended"
      ? await endSchoolWaiver(writing, { waiverId, reason: reason ?? "" })
      : await answerSchoolWaiver(writing, { waiverId, answer }),
  );
  if (outcome.ok) return seeOther(`/schools/${params.id ?? ""}/waivers`);
  if (outcome.reason === "no-such-waiver") throw notFound();
  const message = t(`school.waiver.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "", message }], values: form.values });
}

export default function OneSchoolWaiver() {
  const again = useActionData<typeof action>();
  return <SchoolWaiverShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
