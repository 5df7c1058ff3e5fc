import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { answerOffer } from "../placement/offers/answer-offer.server";
import { OfferShown } from "../placement/offers/OfferShown";
import { readOffer } from "../placement/offers/read-offer.server";

const PARTIES: readonly Role[] = ["corps_member", "program_lead", "school_host"];
const STEP = z.enum([
  "person-accepted",
  "person-declined",
  "school-accepted",
  "school-declined",
  "resumed",
  "withdrawn",
]);

export const handle = { access: PARTIES };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("offer.title.them", { name: data.name }) : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, PARTIES);
  const reading = context.app.reading(who.actor);
  const page = await readOffer(reading, params.id ?? "");
  if (!page) throw notFound();
  return { ...page, now: reading.now, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, PARTIES);
  const page = await readOffer(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  // Whoever answers for others proves who they are; the person answers for themselves.
  if (page.party !== "person") await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({ key: carried(oneLine(64)), step: carried(STEP) }),
  );
  if (!form.ok) return unprocessable(form);
  const outcome = await context.app.run(who.actor, (writing) =>
    answerOffer(writing, { offerId: page.id, ...form.value }),
  );
  if (outcome.ok) return seeOther(`/offers/${page.id}`);
  const message = t(`offer.refused.${outcome.reason}`, { name: page.name });
  return unprocessable({ problems: [{ field: "", message }], values: {} });
}

export default function ShowOffer() {
  const again = useActionData<typeof action>();
  return <OfferShown {...useLoaderData<typeof loader>()} problems={again?.problems ?? []} />;
}
