import type { MetaFunction } from "@remix-run/node";
import { textFor } from "../i18n/catalog";
import { MasteryPolicy } from "../mastery/MasteryPolicy";

const t = textFor("en");
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("policy.mastery.title") }) },
];
export const handle = { access: "public" };

export default function PolicyPage() {
  return <MasteryPolicy />;
}
