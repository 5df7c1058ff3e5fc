import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { day, oneLine, optional, paragraphs, ticked } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { readDraft } from "../placement/rules/read-draft.server";
import { MOST_CHARACTERS } from "../placement/rules/rule-draft";
import { LAYERS } from "../placement/rules/rule-set";
import { readRuleText } from "../placement/rules/rule-text";
import { changeDraft } from "../placement/rules/save-draft.server";
import { TABLE_LIMITS } from "../placement/rules/truth-table";
import { WordsForm } from "../placement/rules/WordsForm";

export const handle = { access: ["program_lead", "operator"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("words.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const page = await readDraft(context.app.reading(who.actor), params.draft ?? "");
  if (!page) throw notFound();
  return page;
}

const form = z.object({
  title: oneLine(120),
  layer: z.enum(LAYERS),
  source: paragraphs(1000),
  checked: day(),
  example: ticked(),
  text: paragraphs(MOST_CHARACTERS),
  table: optional(paragraphs(TABLE_LIMITS.characters)),
});
const labels = () => ({
  title: t("words.name"),
  layer: t("words.layer"),
  source: t("words.source"),
  checked: t("words.checked"),
  text: t("words.text"),
  table: t("words.table"),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const id = params.draft ?? "";
  if (!(await readDraft(context.app.reading(who.actor), id))) throw notFound();
  const read = await readForm(request, form, { labels: labels(), maxBytes: 1_000_000 });
  if (!read.ok) return unprocessable(read);
  const { text, table = null, checked, ...words } = read.value;
  const written = readRuleText(text);
  if ("problem" in written) {
    const message = t("words.problem.text", { line: written.line, problem: written.problem });
    return unprocessable({ problems: [{ field: "text", message }], values: read.values });
  }
  const change = { ...words, checkedOn: checked, table, rule: written.rule };
  const outcome = await context.app.run(who.actor, (writing) =>
    changeDraft(writing, { id, change: () => change }),
  );
  if (!outcome.ok) throw notFound();
  return seeOther(`/rules/drafts/${id}`);
}

export default function Words() {
  const again = useActionData<typeof action>();
  return <WordsForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
