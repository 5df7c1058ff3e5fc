import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readDraftPack } from "../authoring/companion/read-draft-pack.server";
import { QrCode } from "../credentials/QrCode";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther } from "../http/respond";
import { t } from "../i18n/reader";
import { useText } from "../i18n/text";
import { PackPage } from "../learning/pack/PackPage";
import { partsAsked } from "../learning/pack/pack";
import stylesheet from "../ui/pack.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: t("pack.title", { title: data?.pack.course.title ?? "" }) }) },
];

/** The print pack of a draft; while errors are in its way, the page that says so. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { app } = context;
  const draftId = params.draft ?? "";
  const read = await readDraftPack(app.reading(who.actor), draftId, app.box);
  if (!read) throw notFound();
  const { pack } = read;
  const back = `/studio/${draftId}/companion`;
  if (!pack) throw seeOther(back);
  const link = `${app.env.origin}/courses/${pack.course.id}`;
  const asked = new URL(request.url).searchParams.get("part");
  return { pack, link, back, parts: partsAsked(asked) };
}

export default function CompanionPrint() {
  const { pack, link, back, parts } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <PackPage
      {...{ pack, parts, back }}
      print={`${back}/print`}
      address={link.replace(/^https?:\/\//, "")}
      qr={<QrCode address={link} label={t("pack.qr", { address: link })} />}
    />
  );
}
