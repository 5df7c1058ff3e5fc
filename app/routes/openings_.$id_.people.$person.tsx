import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { textFor } from "../i18n/catalog";
import { CandidateShown } from "../placement/CandidateShown";
import { placePerson } from "../placement/place-person.server";
import { placeProblem } from "../placement/place-problem";
import { readCandidate } from "../placement/read-candidate.server";

const t = textFor("en");
export const handle = { access: ["program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data
        ? t("candidate.title", { name: data.name, opening: data.opening.title })
        : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const asked = day().safeParse(new URL(request.url).searchParams.get("day"));
  const page = await readCandidate(reading, {
    openingId: params.id ?? "",
    personId: params.person ?? "",
    day: asked.success ? asked.data : null,
  });
  if (!page) throw notFound();
  return { ...page, now: reading.now, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const ask = { openingId: params.id ?? "", personId: params.person ?? "" };
  const form = await readForm(
    request,
    z.object({ key: carried(oneLine(64)), seen: carried(oneLine(64)) }),
  );
  if (!form.ok) return unprocessable(form);
  const outcome = await context.app.run(who.actor, (writing) =>
    placePerson(writing, { ...ask, ...form.value }),
  );
  if (outcome.ok) return seeOther(`/openings/${ask.openingId}`);
  const page = await readCandidate(context.app.reading(who.actor), { ...ask, day: null });
  if (!page) throw notFound();
  return unprocessable({ problems: [placeProblem(outcome, page, t)], values: {} });
}

export default function ShowCandidate() {
  const again = useActionData<typeof action>();
  return <CandidateShown {...useLoaderData<typeof loader>()} problems={again?.problems ?? []} />;
}
