import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { endVendor } from "../placement/vendors/end-vendor.server";
import { readVendor } from "../placement/vendors/read-vendors.server";
import { VendorPage } from "../placement/vendors/VendorPage";
import { vendorSecret } from "../placement/vendors/vendor-secret.server";

export const handle = { access: ["adjudicator"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("vendors.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  const { app } = context;
  const page = await readVendor(app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return { ...page, address: `${app.env.origin}/api/vendors/${page.vendor.id}/news` };
}

/** Shows the secret, once and to someone who has just proved who they are, or ends the vendor. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  await requireFreshProof({ request, context });
  const form = await readForm(request, z.object({ act: carried(z.enum(["show", "end"])) }));
  if (!form.ok) return unprocessable(form);
  const { app } = context;
  const vendorId = params.id ?? "";
  if (form.value.act === "show") {
    const page = await readVendor(app.reading(who.actor), vendorId);
    if (!page) throw notFound();
    return { secret: vendorSecret(app.env, vendorId) };
  }
  const outcome = await app.run(who.actor, (writing) => endVendor(writing, vendorId));
  if (!outcome.ok) throw notFound();
  return seeOther(`/vendors/${vendorId}`);
}

export default function VendorRoute() {
  const again = useActionData<typeof action>();
  const secret = again && "secret" in again ? again.secret : null;
  const problems = again && "problems" in again ? again.problems : [];
  return <VendorPage {...useLoaderData<typeof loader>()} secret={secret} problems={problems} />;
}
