import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveProblem } from "../authoring/after-change";
import { fileAddress } from "../authoring/editor/file-work";
import { HeldView } from "../authoring/editor/HeldView";
import { heldPicks } from "../authoring/editor/held-choice";
import { readHeldPage } from "../authoring/editor/read-held-page.server";
import { settleHeld } from "../authoring/editor/settle-held.server";
import { fileFields, MOST_FILE_BYTES } from "../http/edit-fields";
import { carried } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("held.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { draft: draftId = "", held: heldId = "" } = params;
  const page = await readHeldPage(context.app.reading(who.actor), { draftId, heldId });
  if (!page) throw notFound();
  return { page, editKey: context.app.newId() };
}

const form = z.object({
  act: carried(z.enum(["mine", "theirs", "picked", "text"])),
  pick: z.array(z.enum(heldPicks)).max(500).default([]),
  text: fileFields.text,
  base: fileFields.base,
  editKey: fileFields.editKey,
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { draft: draftId = "", held: heldId = "" } = params;
  const labels = { pick: t("held.place"), text: t("held.text") };
  const read = await readForm(request, form, { labels, maxBytes: MOST_FILE_BYTES });
  if (!read.ok) return unprocessable(read);
  const { act, pick, text, base = null, editKey } = read.value;
  const outcome = await context.app.run(who.actor, (writing) =>
    settleHeld(writing, { draftId, heldId, act, picks: pick, text, baseSeq: base, editKey }),
  );
  if (!outcome.ok) {
    if (outcome.reason === "draft" || outcome.reason === "held") throw notFound();
    const problem =
      outcome.reason === "text" || outcome.reason === "closed"
        ? {
            field: outcome.reason === "text" ? "text" : "",
            message: t(`held.refused.${outcome.reason}`),
          }
        : saveProblem(outcome.reason, outcome.detail, t);
    return unprocessable({ problems: [problem], values: read.values });
  }
  const { path, heldAgain, what } = outcome.value;
  return seeOther(
    heldAgain === null
      ? `${fileAddress(draftId, path)}?done=${what}`
      : `/studio/${draftId}/held/${heldAgain}`,
  );
}

export default function HeldRoute() {
  const again = useActionData<typeof action>();
  return <HeldView {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
