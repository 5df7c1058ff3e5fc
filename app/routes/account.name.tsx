import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, signedIn } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { changeName } from "../identity/change-name.server";
import { NameForm } from "../identity/NameForm";

export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("name.own.title") }) }];
export const handle = { access: "signed-in" };

export async function loader(args: LoaderFunctionArgs) {
  const { name } = await signedIn(args);
  return { name };
}

export async function action(args: ActionFunctionArgs) {
  const who = await signedIn(args);
  await requireFreshProof(args);
  const form = await readForm(args.request, z.object({ name: oneLine(100) }), {
    labels: { name: t("name.field") },
  });
  if (!form.ok) return unprocessable(form);
  const { personId } = who;
  await args.context.app.run(who.actor, (context) =>
    changeName(context, { personId, name: form.value.name }),
  );
  return seeOther("/account?done=name");
}

export default function OwnName() {
  const { name } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <NameForm
      title={t("name.own.title")}
      lead={t("name.own.lead", { name })}
      note={t("name.own.clearances")}
      crumb={{ href: "/account", text: t("identity.account.title") }}
      name={name}
      asked={askedAgain(again)}
    />
  );
}
