import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { forbidden, notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { endPersonSessions, readPersonSessions } from "../identity/end-sessions.server";
import { PersonSessionsPage } from "../identity/PersonSessionsPage";
import type { Role } from "../identity/roles";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data
        ? t("identity.personSessions.title", { name: data.person.name })
        : t("errors.notFound.title"),
    }),
  },
];
const access: Role[] = ["operator"];
export const handle = { access };

/** "all", or the one to end. */
const form = z.object({ session: carried(z.string().min(1).max(64)) });

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, access);
  const reading = args.context.app.reading(who.actor);
  const page = await readPersonSessions(reading, who, args.params.id ?? "");
  if (!page) throw notFound();
  const ended = new URL(args.request.url).searchParams.has("ended");
  return { ...page, notice: ended ? t("identity.personSessions.ended") : null };
}

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, access);
  await requireFreshProof(args);
  const personId = args.params.id ?? "";
  const read = await readForm(args.request, form);
  if (!read.ok) return unprocessable(read);
  const { session } = read.value;
  const sessionId = session === "all" ? null : session;
  const ended = await args.context.app.run(who.actor, (context) =>
    endPersonSessions(context, { personId, sessionId }),
  );
  if (ended.ok) return seeOther(`/people/${personId}/sessions?ended`);
  if (ended.reason === "not-allowed") throw forbidden();
  if (ended.reason === "unknown-person") throw notFound();
  const gone = { field: "", message: t("identity.sessions.gone") };
  return unprocessable({ problems: [gone], values: {} });
}

export default function PersonSessions() {
  const { notice, ...page } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <PersonSessionsPage
      {...page}
      zone="UTC"
      notice={again ? null : notice}
      problems={again?.problems ?? []}
    />
  );
}
