import type { MetaFunction } from "@remix-run/node";
import { OfflineCheck } from "../credentials/OfflineCheck";
import { t } from "../i18n/reader";

export const handle = { access: "public" };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("pass.offline.head") }) },
];

export default OfflineCheck;
