import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { readQuery } from "../http/read-query.server";
import { forbidden, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { EvidencePage } from "../reporting/evidence/EvidencePage";
import { usualDays } from "../reporting/evidence/evidence-question";
import { exportEvidence } from "../reporting/evidence/export-evidence.server";
import { readEvidencePage } from "../reporting/evidence/read-evidence-page.server";
import { readLedPrograms } from "../reporting/read-led-programs.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("evidence.title") }) }];

const asked = z.object({
  program: optional(oneLine(64)),
  from: optional(day()),
  through: optional(day()),
  asOf: optional(day()),
  person: optional(oneLine(64)),
  placement: optional(oneLine(64)),
});
const chosen = z.object({
  program: carried(oneLine(64)),
  from: carried(day()),
  through: carried(day()),
  asOf: carried(day()),
  person: carried(optional(oneLine(64))),
  placement: carried(optional(oneLine(64))),
});
const labels = () => ({
  from: t("evidence.from"),
  through: t("evidence.through"),
  asOf: t("evidence.asOf"),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const programs = await readLedPrograms(reading);
  const [first] = programs;
  if (!first) throw forbidden();
  const read = await readQuery(request, asked, labels());
  const sent = read.ok ? read.value : {};
  const program = programs.find(({ id }) => id === sent.program) ?? first;
  const usual = usualDays(program.today);
  const question = {
    programId: sent.program ?? program.id,
    from: sent.from ?? usual.from,
    through: sent.through ?? usual.through,
    asOf: sent.asOf ?? usual.asOf,
    personId: sent.person ?? null,
    placementId: sent.placement ?? null,
  };
  const page = { programs: programs.map(({ id, name }) => ({ id, name })), question };
  if (!read.ok) return { ...page, shown: null, problems: read.problems };
  const outcome = await readEvidencePage(reading, question);
  if (outcome.ok) return { ...page, shown: outcome.value, problems: [] };
  const field = outcome.reason === "day-not-over" ? "asOf" : "through";
  const message = t(`evidence.problem.${outcome.reason}`);
  return { ...page, shown: null, problems: [{ field, message }] };
}

/** Writes down that the pack leaves, and leads to it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const form = await readForm(request, chosen);
  if (!form.ok) return unprocessable(form);
  const { program: programId, from, through, asOf, person, placement } = form.value;
  const question = {
    programId,
    from,
    through,
    asOf,
    personId: person ?? null,
    placementId: placement ?? null,
  };
  const outcome = await context.app.run(who.actor, (writing) => exportEvidence(writing, question));
  if (!outcome.ok) {
    const message = t(`evidence.problem.${outcome.reason}`);
    return unprocessable({ problems: [{ field: "", message }], values: {} });
  }
  const query = new URLSearchParams({ program: programId, from, through, asOf });
  if (person !== undefined) query.set("person", person);
  if (placement !== undefined) query.set("placement", placement);
  return seeOther(`/reports/evidence.zip?${query}`);
}

export default function Evidence() {
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return <EvidencePage {...page} refused={again?.problems ?? []} />;
}
