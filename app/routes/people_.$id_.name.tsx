import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { changeName } from "../identity/change-name.server";
import { NameForm } from "../identity/NameForm";
import { readPerson } from "../identity/read-people.server";
import { organizationsWhere, RENAMES } from "../identity/roles";

export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("name.title") }) }];
export const handle = { access: RENAMES };

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, RENAMES);
  const reading = args.context.app.reading(who.actor);
  const person = await readPerson(reading, who, args.params.id ?? "");
  const renames = organizationsWhere(who.memberships, RENAMES);
  if (!person || !renames.includes(person.organizationId)) throw notFound();
  return { personId: person.personId, name: person.name };
}

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, RENAMES);
  await requireFreshProof(args);
  const form = await readForm(args.request, z.object({ name: oneLine(100) }), {
    labels: { name: t("name.field") },
  });
  if (!form.ok) return unprocessable(form);
  const personId = args.params.id ?? "";
  const outcome = await args.context.app.run(who.actor, (context) =>
    changeName(context, { personId, name: form.value.name }),
  );
  if (outcome.ok) return seeOther(`/people/${personId}`);
  return unprocessable({ problems: [{ field: "", message: t("name.gone") }], values: {} });
}

export default function PersonName() {
  const { personId, name } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <NameForm
      title={t("name.title")}
      lead={t("name.lead", { name })}
      crumb={{ href: `/people/${personId}`, text: name }}
      name={name}
      asked={askedAgain(again)}
    />
  );
}
