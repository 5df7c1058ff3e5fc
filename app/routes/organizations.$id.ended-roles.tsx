import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { pageOf } from "../http/page-number";
import { answerRefusal } from "../http/refusal";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { endRole } from "../identity/grant-role.server";
import { OrganizationPage } from "../identity/OrganizationPage";
import { readOrganization } from "../identity/read-organizations.server";
import { ROLES, type Role } from "../identity/roles";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.organization.name ?? t("errors.notFound.title") }) },
];
const access: Role[] = ["operator", "program_lead"];
export const handle = { access };

const form = z.object({ person: carried(oneLine(64)), role: carried(z.enum(ROLES)) });

/** The organization's own page, where this address's form stands. */
export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, access);
  const reading = args.context.app.reading(who.actor);
  const page = await readOrganization(reading, who, {
    id: args.params.id ?? "",
    page: pageOf(args.request.url),
  });
  if (!page) throw notFound();
  return { ...page, notice: null };
}

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, access);
  const { app } = args.context;
  const organizationId = args.params.id ?? "";
  if (!(await readOrganization(app.reading(who.actor), who, { id: organizationId })))
    throw notFound();
  await requireFreshProof(args);
  const read = await readForm(args.request, form);
  if (!read.ok) return unprocessable(read);
  const { person, role } = read.value;
  const ended = await app.run(who.actor, (context) =>
    endRole(context, { organizationId, personId: person, role }),
  );
  if (ended.ok) return seeOther(`/organizations/${organizationId}?done=ended`);
  if (ended.reason === "unknown-organization") throw notFound();
  return answerRefusal(
    { ...ended, reason: ended.reason },
    {},
    {
      "not-allowed": { field: "", message: t("identity.organization.not-allowed") },
      "not-held": { field: "", message: t("identity.organization.not-held") },
      "last-operator": { field: "", message: t("identity.organization.last-operator") },
    },
  );
}

export default function EndedRoles() {
  const again = useActionData<typeof action>();
  return <OrganizationPage {...useLoaderData<typeof loader>()} problems={again?.problems ?? []} />;
}
