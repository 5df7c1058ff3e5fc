import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, offered, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { addVendor } from "../placement/vendors/add-vendor.server";
import { readVendors } from "../placement/vendors/read-vendors.server";
import { VendorsPage } from "../placement/vendors/VendorsPage";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["adjudicator"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("vendors.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  const read = await readVendors(context.app.reading(who.actor));
  return { ...read, formKey: context.app.newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({ key: carried(oneLine(64)), name: oneLine(80), program: offered(64) }),
    { labels: { name: t("vendors.name"), program: t("vendors.program") } },
  );
  if (!form.ok) return unprocessable(form);
  const { key, name, program: programId } = form.value;
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "add-vendor", answers: { name, programId } }, () =>
      addVendor(writing, { programId, name }),
    ),
  );
  if (!outcome.ok) {
    const problem = { field: "program", message: t(`vendors.problem.${outcome.reason}`) };
    return unprocessable({ problems: [problem], values: form.values });
  }
  return seeOther(`/vendors/${outcome.value.vendorId}`);
}

export default function Vendors() {
  const again = useActionData<typeof action>();
  return <VendorsPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
