import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { offered, oneLine, optional, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { HORIZONS } from "../placement/gate/leaf";
import { regroupAt, replaceAt } from "../placement/rules/edit-rule";
import { leafFrom } from "../placement/rules/leaf-fields";
import { PartForm } from "../placement/rules/PartForm";
import { readPart } from "../placement/rules/read-draft.server";
import { changeDraft } from "../placement/rules/save-draft.server";

export const handle = { access: ["program_lead", "operator"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("part.title") }) }];

const placeIn = (request: Request) => new URL(request.url).searchParams.get("at") ?? "";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const id = params.draft ?? "";
  const page = await readPart(context.app.reading(who.actor), { id, at: placeIn(request) });
  if (!page) throw notFound();
  return { ...page, draftId: id };
}

const line = optional(oneLine(200));
const group = z.object({ group: z.enum(["all", "any", "at-least"]), least: wholeNumber(1, 100) });
const leaf = z.object({
  req: oneLine(80),
  horizon: z.enum(HORIZONS),
  issuers: z.array(offered(64)).max(100),
  ...Object.fromEntries(
    [
      ...["def", "type", "mode", "by", "doc", "parties", "what", "age", "max_age", "grace"],
      ...["lead", "min_version", "older_ok_until", "max_break_days", "min_minutes", "n"],
      ...["min_score", "name_must_match", "accompanied", "waived_by", "waived_for"],
    ].map((name) => [name, line]),
  ),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const [id, at] = [params.draft ?? "", placeIn(request)];
  const page = await readPart(context.app.reading(who.actor), { id, at });
  if (!page) throw notFound();
  const keep = (change: (rule: unknown) => unknown) =>
    context.app.run(who.actor, (writing) =>
      changeDraft(writing, { id, change: ({ version }) => ({ rule: change(version.rule) }) }),
    );
  if (page.part.op !== "leaf") {
    const read = await readForm(request, group, {
      labels: { group: t("part.group"), least: t("part.n") },
    });
    if (!read.ok) return unprocessable(read);
    const { group: op, least: n } = read.value;
    await keep((rule) => regroupAt(rule, at, op === "at-least" ? { op, n } : { op }));
    return seeOther(`/rules/drafts/${id}`);
  }
  const read = await readForm(request, leaf, { labels: { req: t("part.req") } });
  if (!read.ok) return unprocessable(read);
  const written = leafFrom(page.part.leaf, read.value);
  if ("unread" in written)
    return unprocessable({
      problems: [{ field: written.unread, message: t("part.problem") }],
      values: read.values,
    });
  await keep((rule) => replaceAt(rule, at, written.leaf));
  return seeOther(`/rules/drafts/${id}`);
}

export default function Part() {
  const again = useActionData<typeof action>();
  const { colleges, ...page } = useLoaderData<typeof loader>();
  return <PartForm {...page} colleges={colleges} asked={askedAgain(again)} />;
}
