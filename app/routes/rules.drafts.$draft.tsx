import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, offered, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { BUILD_TEXT, build, buildFrom, PARTS } from "../placement/rules/build-rule";
import { DraftShown } from "../placement/rules/DraftShown";
import { readDraft } from "../placement/rules/read-draft.server";
import { changeDraft, dropDraft } from "../placement/rules/save-draft.server";

export const handle = { access: ["program_lead", "operator"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data ? data.version.title : t("errors.notFound.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const page = await readDraft(context.app.reading(who.actor), params.draft ?? "");
  if (!page) throw notFound();
  return page;
}

const form = z.object({
  step: carried(z.string().regex(BUILD_TEXT)),
  kind: optional(offered(20).pipe(z.enum(PARTS))),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const id = params.draft ?? "";
  const { app } = context;
  if (!(await readDraft(app.reading(who.actor), id))) throw notFound();
  const read = await readForm(request, form, { labels: { kind: t("draft.add.button") } });
  if (!read.ok) return unprocessable(read);
  const { kind } = read.value;
  const { step, at } = buildFrom(read.value.step);
  if (step === "add" && kind === undefined) {
    const message = t("draft.add.missing");
    return unprocessable({ problems: [{ field: "kind", message }], values: read.values });
  }
  if (step === "drop") {
    const dropped = await app.run(who.actor, (writing) => dropDraft(writing, { id }));
    if (!dropped.ok) throw notFound();
    return seeOther("/rules");
  }
  const outcome = await app.run(who.actor, (writing) =>
    changeDraft(writing, {
      id,
      change: ({ version }) => ({ rule: build(version.rule, { step, at, kind }) }),
    }),
  );
  if (!outcome.ok) throw notFound();
  return seeOther(`/rules/drafts/${id}`);
}

export default function Draft() {
  const again = useActionData<typeof action>();
  return <DraftShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
