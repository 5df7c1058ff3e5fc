import type { MetaFunction } from "@remix-run/node";
import { t } from "../i18n/reader";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("errors.notFound.title") }) },
];
export const handle = { access: "public" };

/** Every address that no page has: the root's error page, in the reader's own frame. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export const action = loader;

/** Never drawn: it makes this a page, so that the refusal is one too. */
export default function Nowhere() {
  return null;
}
