import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailAddress, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { answerRefusal } from "../http/refusal";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { InviteForm } from "../identity/InviteForm";
import { invitePerson } from "../identity/invite-person.server";
import { readInviting } from "../identity/read-organizations.server";
import { holds, READS_PEOPLE, ROLES, ROLES_IN, type Role } from "../identity/roles";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.invite.title") }) },
];
const access: Role[] = ["operator", "program_lead"];
export const handle = { access };

const form = z.object({
  organization: oneLine(64),
  role: z.enum(ROLES),
  email: emailAddress(),
});
const labels = () => ({
  organization: t("identity.invite.where"),
  role: t("identity.invite.as"),
  email: t("identity.invite.email"),
});

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, access);
  const query = new URL(args.request.url).searchParams;
  const asked = query.get("organization");
  const open = await readInviting(args.context.app.reading(who.actor), who, asked);
  const chosen = open.find(({ id }) => id === asked);
  const kinds = chosen ? [chosen.kind] : open.map(({ kind }) => kind);
  return {
    organizations: open.map(({ id, name }) => ({ id, name })),
    roles: ROLES.filter((role) => kinds.some((kind) => ROLES_IN[kind].includes(role))),
    chosen: chosen?.id ?? "",
    isEverywhere: holds(who.memberships, ["operator"]),
    hasPeople: holds(who.memberships, READS_PEOPLE),
    notice: query.has("sent") ? t("identity.invite.sentPlain") : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, access);
  await requireFreshProof(args);
  const read = await readForm(args.request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { organization, role, email } = read.value;
  const { app, clientAddress: address } = args.context;
  const invited = await app.run(who.actor, (context) =>
    invitePerson(context, { organizationId: organization, role, email, address }),
  );
  if (invited.ok) {
    return seeOther(`/people/invite?sent&organization=${encodeURIComponent(organization)}`);
  }
  return answerRefusal(invited, read.value, {
    "unknown-organization": {
      field: "organization",
      message: t("identity.invite.unknown-organization"),
    },
    "not-allowed": { field: "role", message: t("identity.invite.not-allowed") },
    held: { field: "email", message: t("identity.invite.held") },
  });
}

export default function Invite() {
  const { notice, ...page } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return <InviteForm {...page} notice={again ? null : notice} asked={askedAgain(again)} />;
}
