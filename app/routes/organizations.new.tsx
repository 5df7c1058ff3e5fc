import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { answerRefusal } from "../http/refusal";
import { forbidden, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { createOrganization } from "../identity/create-organization.server";
import { NewOrganizationForm } from "../identity/NewOrganizationForm";
import { readDistricts } from "../identity/read-organizations.server";
import type { Role } from "../identity/roles";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.newOrganization.title") }) },
];
const access: Role[] = ["operator"];
export const handle = { access };

const form = z.object({
  kind: z.enum(["program", "college", "district", "school"]),
  name: oneLine(120),
  zone: oneLine(60),
  state: optional(oneLine(2)),
  district: optional(oneLine(64)),
});
const labels = () => ({
  kind: t("identity.newOrganization.kind"),
  name: t("identity.newOrganization.name"),
  zone: t("identity.newOrganization.zone"),
  state: t("identity.newOrganization.state"),
  district: t("identity.newOrganization.parent"),
});

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, access);
  const districts = await readDistricts(args.context.app.reading(who.actor));
  return { districts: districts.map(({ id, name }) => ({ id, name })) };
}

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, access);
  await requireFreshProof(args);
  const read = await readForm(args.request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { kind, name, zone, state = null, district = null } = read.value;
  const created = await args.context.app.run(who.actor, (context) =>
    createOrganization(context, { kind, name, timeZone: zone, state, parentId: district }),
  );
  if (created.ok) return seeOther(`/organizations/${created.value.id}`);
  if (created.reason === "not-allowed") throw forbidden();
  const typed = { kind, name, zone, state: state ?? "", district: district ?? "" };
  return answerRefusal({ ...created, reason: created.reason }, typed, {
    "name-taken": { field: "name", message: t("identity.newOrganization.name-taken") },
    "bad-zone": { field: "zone", message: t("identity.newOrganization.bad-zone") },
    "bad-state": { field: "state", message: t("identity.newOrganization.bad-state") },
    "bad-parent": { field: "district", message: t("identity.newOrganization.bad-parent") },
  });
}

export default function NewOrganization() {
  const { districts } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return <NewOrganizationForm districts={districts} asked={askedAgain(again)} />;
}
