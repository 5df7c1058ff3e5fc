import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { readSchool } from "../placement/schools/read-school.server";
import { takeBackSchoolItem } from "../placement/schools/record-school-item.server";
import { SchoolItemEnd } from "../placement/schools/SchoolItemEnd";

export const handle = { access: ["school_host"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("school.item.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["school_host"]);
  const page = await readSchool(context.app.reading(who.actor), params.id ?? "");
  const item = page?.items.find(({ id }) => id === params.item);
  if (!page?.hosts || !item) throw notFound();
  return { schoolId: page.id, name: page.name, item };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["school_host"]);
  await requireFreshProof({ request, context });
  const form = await readForm(request, z.object({}));
  if (!form.ok) return unprocessable(form);
  const schoolId = params.id ?? "";
  const outcome = await context.app.run(who.actor, (writing) =>
    takeBackSchoolItem(writing, { schoolId, itemId: params.item ?? "" }),
  );
  // Taken back by another host meanwhile: what was asked for is so.
  if (outcome.ok || outcome.reason === "taken-back-already")
    return seeOther(`/schools/${schoolId}`);
  throw notFound();
}

export default function SchoolItem() {
  const again = useActionData<typeof action>();
  return <SchoolItemEnd {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
