import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { emailAddress } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { findPersonByEmail } from "../identity/end-sessions.server";
import { FindPersonForm } from "../identity/FindPersonForm";
import type { Role } from "../identity/roles";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.findPerson.title") }) },
];
const access: Role[] = ["operator"];
export const handle = { access };

const form = z.object({ email: emailAddress() });
const labels = () => ({ email: t("identity.findPerson.email") });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, access);
  return null;
}

/** A post, so that an address stands in no log, history or referrer. */
export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, access);
  const read = await readForm(args.request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const reading = args.context.app.reading(who.actor);
  const personId = await findPersonByEmail(reading, read.value.email);
  if (personId !== null) return seeOther(`/people/${personId}/sessions`);
  const nobody = { field: "email", message: t("identity.findPerson.nobody") };
  return unprocessable({ problems: [nobody], values: read.value });
}

export default function FindPerson() {
  return <FindPersonForm asked={askedAgain(useActionData<typeof action>())} />;
}
