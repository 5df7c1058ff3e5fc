import type { MetaFunction } from "@remix-run/node";
import { OfflineCheck } from "../credentials/OfflineCheck";
import { textFor } from "../i18n/catalog";

const t = textFor("en");
export const handle = { access: "public" };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("pass.offline.head") }) },
];

export default OfflineCheck;
