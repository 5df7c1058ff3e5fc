import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { OutboxPage } from "../identity/OutboxPage";
import { readLocalMail } from "../identity/send-mail.server";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.outbox.title") }) },
];
export const handle = { access: "public" };

/** Everyone may read the demo's mail; outside the demo there is no such page. */
export async function loader({ context: { app } }: LoaderFunctionArgs) {
  if (!app.env.demo) throw notFound();
  return { letters: await readLocalMail(app) };
}

export default function Outbox() {
  return <OutboxPage {...useLoaderData<typeof loader>()} />;
}
