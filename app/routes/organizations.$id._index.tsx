import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { pageOf } from "../http/page-number";
import { answerRefusal } from "../http/refusal";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { grantRole } from "../identity/grant-role.server";
import { OrganizationPage } from "../identity/OrganizationPage";
import { readOrganization } from "../identity/read-organizations.server";
import { ROLES, type Role } from "../identity/roles";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.organization.name ?? t("errors.notFound.title") }) },
];
const access: Role[] = ["operator", "program_lead"];
export const handle = { access };

const form = z.object({ person: oneLine(64), role: z.enum(ROLES) });
const labels = () => ({
  person: t("identity.organization.person"),
  role: t("identity.organization.role"),
});
const notices = (): Record<string, string> => ({
  given: t("identity.organization.given"),
  ended: t("identity.organization.ended"),
  invited: t("identity.invite.sentPlain"),
});

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, access);
  const reading = args.context.app.reading(who.actor);
  const page = await readOrganization(reading, who, {
    id: args.params.id ?? "",
    page: pageOf(args.request.url),
  });
  if (!page) throw notFound();
  const done = new URL(args.request.url).searchParams.get("done") ?? "";
  return { ...page, notice: Object.hasOwn(notices(), done) ? (notices()[done] ?? null) : null };
}

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, access);
  const { app } = args.context;
  const organizationId = args.params.id ?? "";
  if (!(await readOrganization(app.reading(who.actor), who, { id: organizationId })))
    throw notFound();
  await requireFreshProof(args);
  const read = await readForm(args.request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { person, role } = read.value;
  const given = await app.run(who.actor, (context) =>
    grantRole(context, { organizationId, personId: person, role }),
  );
  if (given.ok) return seeOther(`/organizations/${organizationId}?done=given`);
  if (given.reason === "unknown-organization") throw notFound();
  return answerRefusal({ ...given, reason: given.reason }, read.value, {
    "unknown-person": { field: "person", message: t("identity.organization.unknown-person") },
    "not-allowed": { field: "role", message: t("identity.organization.not-allowed") },
    held: { field: "role", message: t("identity.organization.held") },
  });
}

export default function Organization() {
  const again = useActionData<typeof action>();
  return <OrganizationPage {...useLoaderData<typeof loader>()} giving={askedAgain(again)} />;
}
