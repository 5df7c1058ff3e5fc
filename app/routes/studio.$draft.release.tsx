import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { frameOf, readDraft } from "../authoring/read-draft.server";
import { prepareRelease } from "../authoring/release/prepare-release.server";
import { ReleaseShown } from "../authoring/release/ReleaseShown";
import { releaseDraft } from "../authoring/release/release-draft.server";
import { carried, optional, paragraphs, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("release.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const release = await prepareRelease(context.app, who.actor, {
    ...{ draftId: params.draft ?? "", version: null },
  });
  if (!release) throw notFound();
  const { page, last, needed, settled, version, weight, step, releasedId } = release;
  const { impact } = release;
  return {
    ...frameOf(page),
    ...{ needed, settled, version, weight, step, releasedId, lastVersion: last },
    notes: release.notes,
    faultCount: release.faults.length,
    mayEdit: page.rights.edit,
    editKey: context.app.newId(),
    impact: impact && { people: impact.people, isAll: impact.isAll, stages: impact.stages },
    heldCount: page.held.length,
    steps: page.steps.length,
  };
}

const form = z.object({
  seq: carried(wholeNumber(1, 999_999_999)),
  steps: carried(wholeNumber(1, 999_999)),
  version: z.string().trim().min(1).max(14),
  note: optional(paragraphs(2000)),
});
const VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  await requireFreshProof({ request, context });
  const draftId = params.draft ?? "";
  const { app } = context;
  if (!(await readDraft(app.reading(who.actor), draftId))) throw notFound();
  const labels = { version: t("release.version"), note: t("review.note") };
  const read = await readForm(request, form, { labels });
  if (!read.ok) return unprocessable(read);
  const { seq, steps, version, note = null } = read.value;
  const again = (message: string, field = "") =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  if (!VERSION.test(version)) return again(t("release.refused.version"), "version");
  const release = await prepareRelease(app, who.actor, { draftId, version });
  if (!release) throw notFound();
  const { content, faults, page } = release;
  const back = `/studio/${draftId}/release`;
  if (release.releasedId !== null) return seeOther(back);
  if (page.last.seq !== seq || page.steps.length !== steps)
    return again(t("review.refused.changed"));
  if (content === null) return again(t("review.refused.to-fix"));
  const judged = { seq, steps, faults: faults.length };
  const released = await app.run(who.actor, (writing) =>
    releaseDraft(writing, { draftId, note, judged, content }),
  );
  if (released.ok) return seeOther(back);
  const { reason } = released;
  if (reason === "draft") throw notFound();
  if (reason === "number" || reason === "earlier")
    return again(t(`release.refused.${reason}`, { last: release.last ?? "" }), "version");
  if (reason === "course" || reason === "owner" || reason === "media")
    return again(t(`release.refused.${reason}`));
  return again(t(`review.refused.${reason}`));
}

export default function ReleaseRoute() {
  const again = useActionData<typeof action>();
  return <ReleaseShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
