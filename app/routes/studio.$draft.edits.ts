import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { saveProblem } from "../authoring/after-change";
import { saveEdit, stayInDraft } from "../authoring/editor/save-edit.server";
import { isOfAnother } from "../authoring/editor/store-key.server";
import { fileFields, MOST_FILE_BYTES } from "../http/edit-fields";
import { carried, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { answerJson } from "../http/read-json.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";

export const handle = { access: ["author", "reviewer"] };

/** Nothing is read here: open editors only send. */
export async function loader({ request, context }: ActionFunctionArgs) {
  await requireRole({ request, context }, ["author", "reviewer"]);
  throw notFound();
}

const form = z.object({
  path: carried(z.string().max(200)),
  text: fileFields.text,
  on: fileFields.text,
  base: fileFields.base,
  editKey: carried(optional(z.string().regex(/^[\w-]{8,80}$/))),
  kind: carried(z.enum(["autosave", "save"]).default("autosave")),
  why: fileFields.why,
  replaces: carried(optional(z.string().max(80))),
  owner: carried(z.string().max(40).optional()),
});

/** Takes what an open editor has, or hears that it is still open; answers with what is new. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const read = await readForm(request, form, { labels: {}, maxBytes: 2 * MOST_FILE_BYTES });
  if (!read.ok) return answerJson({ problem: read.problems[0]?.message }, read.status);
  const { path, text, on, base = null, editKey, kind, why = null, replaces = null } = read.value;
  if (isOfAnother(read.value.owner, who.personId, context.app.env.secret))
    return answerJson({}, 401);
  if ((text === undefined) !== (editKey === undefined))
    return answerJson({ problem: t("form.carried") }, 422);
  const outcome = await context.app.run(who.actor, (writing) =>
    text === undefined || editKey === undefined
      ? stayInDraft(writing, { draftId, path, baseSeq: base, heldId: replaces })
      : saveEdit(writing, { draftId, path, text, on, baseSeq: base, editKey, kind, why, replaces }),
  );
  if (outcome.ok) return answerJson(outcome.value);
  if (outcome.reason === "draft") throw notFound();
  return answerJson({ problem: saveProblem(outcome.reason, outcome.detail, t).message }, 422);
}
