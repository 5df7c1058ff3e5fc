import {
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GuestDead, GuestShown } from "../authoring/sharing/GuestShown";
import { readAsGuest } from "../authoring/sharing/guest-link.server";
import { unlistedPage } from "../http/public-read";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: "public" };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const headers: HeadersFunction = () => unlistedPage({ hasForm: false });
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("guest.title") }) },
  { name: "robots", content: "noindex, nofollow" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const read = await readAsGuest(context.app, {
    token: (params.token ?? "").slice(0, 100),
    slug: searchParams.get("lesson"),
    address: context.clientAddress,
  });
  if (!read.ok && read.reason === "too-many")
    throw new Response(null, {
      status: 429,
      headers: { "Retry-After": String(read.detail?.waitSeconds ?? 600) },
    });
  const page = read.ok ? read.value : null;
  if (page !== null && searchParams.has("lesson") && page.lesson === null)
    return data({ page: null, path: pathname }, { status: 404 });
  return data({ page, path: pathname }, { status: page === null ? 404 : 200 });
}

export default function Guest() {
  const { page, path } = useLoaderData<typeof loader>();
  return page ? <GuestShown page={page} path={path} /> : <GuestDead />;
}
