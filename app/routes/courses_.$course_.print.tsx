import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QrCode } from "../credentials/QrCode";
import { signedIn } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { useText } from "../i18n/text";
import { holds, OBSERVES } from "../identity/roles";
import { PackPage } from "../learning/pack/PackPage";
import { partsAsked } from "../learning/pack/pack";
import { readCoursePack } from "../learning/read-course-pack.server";
import stylesheet from "../ui/pack.css?url";

export const handle = { access: "signed-in" };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: t("pack.title", { title: data?.pack.course.title ?? "" }),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const pack = await readCoursePack(context.app.reading(who.actor), {
    courseId: params.course ?? "",
    observes: holds(who.memberships, OBSERVES),
  });
  if (!pack) throw notFound();
  const link = `${context.app.env.origin}/courses/${pack.course.id}`;
  const asked = new URL(request.url).searchParams.get("part");
  return { pack, link, parts: partsAsked(asked) };
}

export default function PrintPack() {
  const { pack, link, parts } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <PackPage
      pack={pack}
      parts={parts}
      print={`/courses/${pack.course.id}/print`}
      back={`/courses/${pack.course.id}`}
      address={link.replace(/^https?:\/\//, "")}
      qr={<QrCode address={link} label={t("pack.qr", { address: link })} />}
    />
  );
}
