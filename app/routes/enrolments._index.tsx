import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, offered, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { type FormAgain, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { saveEnrolmentRule } from "../placement/enrolments/change-rule.server";
import { EnrolmentsPage } from "../placement/enrolments/EnrolmentsPage";
import type { NewEnrolmentRule } from "../placement/enrolments/enrolment";
import { previewEnrolments, readEnrolments } from "../placement/enrolments/read-enrolments.server";
import { OPENING_ROLES } from "../placement/openings/opening";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("enrolments.title") }) },
];

const asks = z.object({
  key: carried(oneLine(64)),
  step: carried(z.enum(["look", "keep"])),
  program: carried(oneLine(64)),
  courses: z.array(offered(64)).min(1).max(40),
  role: optional(z.enum(OPENING_ROLES)),
  school: optional(offered(64)),
  from: optional(day()),
});
const labels = () => ({
  courses: t("enrolments.courses"),
  role: t("enrolments.role"),
  school: t("enrolments.school"),
  from: t("enrolments.from"),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const { app } = context;
  return { ...(await readEnrolments(app.reading(who.actor), who)), formKey: app.newId() };
}

interface Looked extends FormAgain {
  preview?: {
    rule: NewEnrolmentRule;
    people: { id: string; name: string }[];
    more: boolean;
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const form = await readForm(request, asks, { labels: labels() });
  if (!form.ok) return unprocessable(form);
  const { key, step, program, courses, role, school, from } = form.value;
  const rule: NewEnrolmentRule = {
    programId: program,
    role: role ?? null,
    schoolId: school ?? null,
    joinedFrom: from ?? null,
    courses: [...new Set(courses)],
  };
  const { app } = context;
  const saved = await app[step === "keep" ? "run" : "rehearse"](who.actor, (writing) =>
    doFormOnce(
      writing,
      { key, action: "enrolment-rule", answers: { ...rule, courses: [...rule.courses] } },
      () => saveEnrolmentRule(writing, rule),
    ),
  );
  if (!saved.ok) {
    const message = t(`enrolments.problem.${saved.reason}`);
    const field = FIELDS[saved.reason];
    return unprocessable({ problems: [{ field, message }], values: form.values });
  }
  if (step === "keep") return seeOther(`/enrolments/${saved.value.id}`);
  const { people, more } = await previewEnrolments(app.reading(who.actor), rule);
  return { problems: [], values: {}, preview: { rule, people, more } } satisfies Looked;
}

const FIELDS = { "not-your-program": "", "no-course": "courses", "no-school": "school" } as const;

export default function Enrolments() {
  const again = useActionData<Looked>();
  const page = useLoaderData<typeof loader>();
  return <EnrolmentsPage {...page} preview={again?.preview ?? null} asked={askedAgain(again)} />;
}
