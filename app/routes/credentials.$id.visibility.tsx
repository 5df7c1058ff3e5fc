import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { chooseVisibility } from "../credentials/choose-visibility.server";
import { readSeenAward } from "../credentials/read-seen-award.server";
import { VisibilityPage } from "../credentials/VisibilityForm";
import { visibilities } from "../credentials/visibility";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import type { Actor } from "../record/context.server";

export const handle = { access: "signed-in" };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("showing.visibility.title") }) },
];
const fields = z.object({ visibility: z.enum(visibilities) });
const labels = () => ({ visibility: t("showing.visibility.title") });

/** For the holder; to anyone else it is not there. */
async function open(context: LoaderFunctionArgs["context"], actor: Actor, id: string | undefined) {
  const seen = await readSeenAward(context.app.reading(actor), id ?? "");
  if (seen === null || seen === "withdrawn" || seen.seenAs !== "holder") throw notFound();
  const { award, visibility, mayChoose } = seen;
  return { id: award.id, title: award.definition.title, visibility, mayChoose };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  return open(context, who.actor, params.id);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await signedIn({ request, context });
  const { id } = await open(context, who.actor, params.id);
  const form = await readForm(request, fields, { labels: labels() });
  if (!form.ok) return unprocessable(form);
  const { visibility } = form.value;
  const outcome = await context.app.run(who.actor, (write) =>
    chooseVisibility(write, { credentialId: id, visibility }),
  );
  if (outcome.ok) return seeOther(`/credentials/${id}?saved=visibility#visibility`);
  if (outcome.reason === "no-such-credential") throw notFound();
  const message = t("showing.visibility.underAge");
  return unprocessable({ problems: [{ field: "visibility", message }], values: { visibility } });
}

export default function ChangeVisibility() {
  const again = useActionData<typeof action>();
  return <VisibilityPage page={useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
