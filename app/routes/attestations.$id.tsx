import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AttestationShown } from "../credentials/AttestationShown";
import { readAttestation } from "../credentials/read-attestation.server";
import { signAttestation } from "../credentials/sign-attestation.server";
import { carried, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { readLearnerZone } from "../learning/read-learner-zone.server";

export const handle = { access: "signed-in" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.page.title ?? t("errors.notFound.title") }) },
];

const fields = z.object({ hash: carried(oneLine(64)), name: oneLine(200) });

export async function loader(args: LoaderFunctionArgs) {
  const who = await signedIn(args);
  const reading = args.context.app.reading(who.actor);
  const page = await readAttestation(reading, { id: args.params.id ?? "" });
  if (!page) throw notFound();
  return { page, zone: await readLearnerZone(reading, who.personId) };
}

export async function action(args: ActionFunctionArgs) {
  const who = await signedIn(args);
  const id = args.params.id ?? "";
  const labels = { name: t("credentials.attestation.name") };
  const form = await readForm(args.request, fields, { labels });
  if (!form.ok) return unprocessable(form);
  const { hash, name } = form.value;
  const outcome = await args.context.app.run(who.actor, (context) =>
    signAttestation(context, { attestationId: id, hash, typedName: name }),
  );
  if (outcome.ok) return seeOther(`/attestations/${encodeURIComponent(id)}`);
  if (outcome.reason === "no-such-statement") throw notFound();
  const problems =
    outcome.reason === "stale"
      ? [{ field: "", message: t("credentials.attestation.stale") }]
      : [{ field: "name", message: t("credentials.attestation.otherName") }];
  return unprocessable({ problems, values: form.values });
}

export default function Attestation() {
  const again = useActionData<typeof action>();
  return <AttestationShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
