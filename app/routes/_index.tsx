import type { MetaFunction } from "@remix-run/node";
import { textFor } from "../i18n/catalog";
import { Landing } from "../reporting/Landing";

const t = textFor("en");
export const meta: MetaFunction = () => [
  { title: t("landing.metaTitle") },
  { name: "description", content: t("landing.lead") },
];
export const handle = { access: "public" };

export default function Index() {
  return <Landing />;
}
