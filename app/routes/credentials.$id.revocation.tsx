import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { RevocationForm } from "../credentials/RevocationForm";
import { readCredentialPage } from "../credentials/read-credential-page.server";
import { revocationReasons } from "../credentials/revocation";
import { revokeCredential } from "../credentials/revoke-credential.server";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import type { Actor } from "../record/context.server";

export const handle = { access: ["reviewer", "operator"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: t("credentials.revoke.title", { title: data?.badge.title ?? "" }),
    }),
  },
];

/** Only what may be revoked by this reader; anything else answers like an id that does not exist. */
async function open(context: LoaderFunctionArgs["context"], actor: Actor, id: string | undefined) {
  const { app } = context;
  const input = { id: id ?? "", origin: app.env.origin };
  const page = await readCredentialPage(app.reading(actor), input);
  if (page === null || page === "withdrawn" || !page.mayRevoke) throw notFound();
  const { badge, holderName, issuedOn } = page;
  return { id: page.id, badge, holderName, issuedOn };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["reviewer", "operator"]);
  return open(context, who.actor, params.id);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["reviewer", "operator"]);
  await requireFreshProof({ request, context });
  const credentialId = params.id ?? "";
  const fields = z.object({ reason: z.enum(revocationReasons) });
  const form = await readForm(request, fields, {
    labels: { reason: t("credentials.revoke.reason") },
  });
  if (!form.ok) {
    await open(context, who.actor, params.id);
    return unprocessable(form);
  }
  const { reason } = form.value;
  const outcome = await context.app.run(who.actor, (write) =>
    revokeCredential(write, { credentialId, reason }),
  );
  // Pressed twice, or someone was faster: the badge's page says that it is revoked.
  if (outcome.ok || outcome.reason === "already-revoked")
    return seeOther(`/credentials/${credentialId}`);
  if (outcome.reason !== "being-signed") throw notFound();
  const message = t(`credentials.revoke.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "reason", message }], values: { reason } });
}

export default function Revocation() {
  const again = useActionData<typeof action>();
  return <RevocationForm page={useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
