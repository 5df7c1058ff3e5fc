import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ExportPage } from "../authoring/documents/ExportPage";
import { packDraft } from "../authoring/documents/pack-draft.server";
import { frameOf } from "../authoring/read-draft.server";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("export.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { app } = context;
  const packed = await packDraft(
    app.reading(who.actor),
    { draftId: params.draft ?? "", format: "common-cartridge", locale: t.locale },
    app.box,
  );
  if (!packed) throw notFound();
  const { page, written } = packed;
  const [, ...lostQuestions] = written?.ok ? written.lost : [];
  return {
    ...frameOf(page),
    faults: written === null ? null : written.ok ? 0 : written.faults,
    lostQuestions,
  };
}

export default function ExportRoute() {
  return <ExportPage {...useLoaderData<typeof loader>()} />;
}
