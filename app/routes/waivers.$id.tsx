import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { READS_PEOPLE } from "../identity/roles";
import { answerWaiver } from "../placement/waivers/answer-waiver.server";
import { endWaiver } from "../placement/waivers/end-waiver.server";
import { readWaiver } from "../placement/waivers/read-waivers.server";
import { WaiverShown } from "../placement/waivers/WaiverShown";

export const handle = { access: READS_PEOPLE };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("waiver.title", { name: data.name }) : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, READS_PEOPLE);
  const reading = context.app.reading(who.actor);
  const page = await readWaiver(reading, params.id ?? "");
  if (!page) throw notFound();
  return { ...page, now: reading.now };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, READS_PEOPLE);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({ act: carried(z.enum(["approve", "decline", "end"])) }),
  );
  if (!form.ok) return unprocessable(form);
  const waiverId = params.id ?? "";
  const answer = form.value.act === "approve" ? "approved" : "declined";
  const outcome = await context.app.run(who.actor, async (writing) =>
    form.value.act === "end"
      ? await endWaiver(writing, { waiverId })
      : await answerWaiver(writing, { waiverId, answer }),
  );
  if (outcome.ok) return seeOther(`/waivers/${waiverId}`);
  if (outcome.reason === "no-such-waiver") throw notFound();
  const message = t(`waiver.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "", message }], values: {} });
}

export default function OneWaiver() {
  const again = useActionData<typeof action>();
  return <WaiverShown {...useLoaderData<typeof loader>()} problems={again?.problems ?? []} />;
}
