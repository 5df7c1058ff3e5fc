import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, offered, oneLine, optional, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { formatDay } from "../i18n/dates";
import { t } from "../i18n/reader";
import { readSchool } from "../placement/schools/read-school.server";
import { recordSchoolItem } from "../placement/schools/record-school-item.server";
import { SchoolShown } from "../placement/schools/SchoolShown";
import { READS_SCHOOLS, SCHOOL_NEEDS } from "../placement/schools/school";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: READS_SCHOOLS };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.name ?? t("errors.notFound.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, READS_SCHOOLS);
  const page = await readSchool(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return { ...page, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["school_host"]);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      what: z.enum(SCHOOL_NEEDS),
      host: optional(offered(64)),
      said: optional(paragraphs(500)),
      view: z.array(z.enum(["observable", "interruptible"])),
      through: optional(day()),
    }),
    { labels: labelsOf() },
  );
  if (!form.ok) return unprocessable(form);
  const { key, what, host, said, view, through } = form.value;
  const schoolId = params.id ?? "";
  const entry = {
    what,
    through: through ?? null,
    supervisorId: host ?? null,
    said: said ?? null,
    observable: view.includes("observable"),
    interruptible: view.includes("interruptible"),
  };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "school-item", answers: { schoolId, ...entry } }, () =>
      recordSchoolItem(writing, { schoolId, entry }),
    ),
  );
  if (outcome.ok) return seeOther(`/schools/${schoolId}`);
  if (outcome.reason === "no-such-school") throw notFound();
  const { latest } = outcome.detail ?? {};
  const message = t(`school.problem.${outcome.reason}`, {
    latest: latest === undefined ? "" : formatDay(String(latest), t.locale),
  });
  const field = FIELDS[outcome.reason] ?? "";
  return unprocessable({ problems: [{ field, message }], values: form.values });
}

const labelsOf = () => ({
  what: t("school.what"),
  host: t("school.host"),
  said: t("school.said"),
  view: t("school.view"),
  through: t("school.through"),
});

/** The field that a refusal is about. */
const FIELDS: Record<string, string> = {
  "no-such-supervisor": "host",
  "nobody-named": "host",
  "not-in-view": "view",
  "nothing-said": "said",
  "through-past": "through",
  "through-far": "through",
};

export default function School() {
  const again = useActionData<typeof action>();
  return <SchoolShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
