import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { afterChange, saveProblem } from "../authoring/after-change";
import { frameOf } from "../authoring/read-draft.server";
import { HistoryShown } from "../authoring/release/HistoryShown";
import { readHistory } from "../authoring/release/read-history.server";
import { restoreFile } from "../authoring/restore-file.server";
import { FORM_KEY } from "../authoring/review/review-fields";
import { carried, offered, optional, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { readQuery } from "../http/read-query.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("history.title") }) }];

const seqField = wholeNumber(1, 999_999_999);
const query = z.object({
  path: optional(offered(200)),
  before: optional(seqField),
  at: optional(seqField),
});

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { app } = context;
  const asked = await readQuery(request, query);
  const { path = null, before = null, at = null } = asked.ok ? asked.value : {};
  const history = await readHistory(app.reading(who.actor), {
    ...{ draftId: params.draft ?? "", path, before, at },
  });
  if (!history) throw notFound();
  const { page, ...rest } = history;
  return {
    ...frameOf(page),
    ...rest,
    steps: page.steps,
    mayEdit: page.rights.edit,
    editKey: app.newId(),
  };
}

const form = z.object({
  seq: carried(seqField),
  editKey: carried(z.string().regex(FORM_KEY)),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const read = await readForm(request, form);
  if (!read.ok) return unprocessable(read);
  const restored = await context.app.run(who.actor, (writing) =>
    restoreFile(writing, { draftId, ...read.value }),
  );
  if (restored.ok) {
    const [file] = restored.value.files;
    return seeOther(afterChange(draftId, file ?? {}, "history"));
  }
  if (restored.reason === "draft") throw notFound();
  const { message } = saveProblem(restored.reason, restored.detail, t);
  return unprocessable({ problems: [{ field: "", message }], values: read.values });
}

export default function HistoryRoute() {
  const again = useActionData<typeof action>();
  return <HistoryShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
