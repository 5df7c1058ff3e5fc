import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { pageOf } from "../http/page-number";
import { t } from "../i18n/reader";
import { holds } from "../identity/roles";
import { readEvidence } from "../observation/read-evidence.server";
import { readSessions } from "../observation/read-sessions.server";
import { SessionList } from "../observation/SessionList";

export const handle = { access: ["corps_member", "coach", "program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("session.list.title") }) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member", "coach", "program_lead"]);
  const reading = context.app.reading(who.actor);
  const serves = holds(who.memberships, ["corps_member"]);
  return {
    list: await readSessions(reading, pageOf(request.url)),
    evidence: serves ? await readEvidence(reading, who.personId) : null,
    now: reading.now,
  };
}

export default function Sessions() {
  return <SessionList {...useLoaderData<typeof loader>()} />;
}
