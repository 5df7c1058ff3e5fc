import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { readQuery } from "../http/read-query.server";
import { forbidden, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { usualDays } from "../reporting/evidence/evidence-question";
import { exportLetter } from "../reporting/letter/export-letter.server";
import { LetterPage } from "../reporting/letter/LetterPage";
import { readDistricts } from "../reporting/letter/read-districts.server";
import { readLetterPage } from "../reporting/letter/read-letter-page.server";
import { readLedPrograms } from "../reporting/read-led-programs.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("reporting.letter.title") }) },
];

const asked = z.object({
  program: optional(oneLine(64)),
  district: optional(oneLine(64)),
  asOf: optional(day()),
});
const chosen = z.object({
  program: carried(oneLine(64)),
  district: carried(oneLine(64)),
  asOf: carried(day()),
});
const labels = () => ({ district: t("letter.district"), asOf: t("evidence.asOf") });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const programs = await readLedPrograms(reading);
  const read = await readQuery(request, asked, labels());
  const sent = read.ok ? read.value : {};
  const program = programs.find(({ id }) => id === sent.program) ?? programs[0];
  if (!program) throw forbidden();
  const districts = await readDistricts(reading, program.id);
  const districtId = sent.district ?? districts[0]?.id ?? null;
  const asOf = sent.asOf ?? usualDays(program.today).asOf;
  const question = { programId: program.id, districtId, asOf };
  const page = { programs: programs.map(({ id, name }) => ({ id, name })), districts, question };
  if (!read.ok) return { ...page, shown: null, problems: read.problems };
  if (districtId === null) return { ...page, shown: null, problems: [] };
  const outcome = await readLetterPage(reading, { ...question, districtId });
  if (outcome.ok) return { ...page, shown: outcome.value, problems: [] };
  const field = outcome.reason === "day-not-over" ? "asOf" : "district";
  const message = t(`letter.problem.${outcome.reason}`);
  return { ...page, shown: null, problems: [{ field, message }] };
}

/** Writes down that the letter leaves, and leads to it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const form = await readForm(request, chosen);
  if (!form.ok) return unprocessable(form);
  const { program: programId, district: districtId, asOf } = form.value;
  const outcome = await context.app.run(who.actor, (writing) =>
    exportLetter(writing, { programId, districtId, asOf }),
  );
  if (!outcome.ok) {
    const message = t(`letter.problem.${outcome.reason}`);
    return unprocessable({ problems: [{ field: "", message }], values: {} });
  }
  const query = new URLSearchParams({ program: programId, district: districtId, asOf });
  return seeOther(`/reports/letter.zip?${query}`);
}

export default function DistrictLetter() {
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return <LetterPage {...page} refused={again?.problems ?? []} />;
}
