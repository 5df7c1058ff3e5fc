import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, signedIn } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { askErasure, takeBackErasure } from "../identity/ask-erasure.server";
import { OwnDataPage } from "../identity/OwnDataPage";
import { readErasure } from "../identity/read-erasure.server";

export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("privacy.title") }) }];
export const handle = { access: "signed-in" };

const form = z.object({ do: carried(z.enum(["ask", "take-back"])) });
const notices = (): Record<string, string> => ({
  ask: t("privacy.done.asked"),
  "take-back": t("privacy.done.back"),
});

export async function loader(args: LoaderFunctionArgs) {
  const who = await signedIn(args);
  const done = new URL(args.request.url).searchParams.get("done") ?? "";
  return {
    ...(await readErasure(args.context.app.reading(who.actor), who.personId)),
    notice: Object.hasOwn(notices(), done) ? (notices()[done] ?? null) : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { personId, actor } = await signedIn(args);
  await requireFreshProof(args);
  const read = await readForm(args.request, form);
  if (!read.ok) return unprocessable(read);
  const { do: asked } = read.value;
  const outcome = await args.context.app.run(actor, async (context) =>
    asked === "ask"
      ? await askErasure(context, { personId })
      : await takeBackErasure(context, { personId }),
  );
  if (outcome.ok) return seeOther(`/account/erasure?done=${asked}#erase`);
  if (outcome.reason === "unknown-person") throw notFound();
  const problems = [{ field: "", message: t("privacy.nothing-asked") }];
  return unprocessable({ problems, values: {} });
}

export default function Erasure() {
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <OwnDataPage {...page} notice={again ? null : page.notice} problems={again?.problems ?? []} />
  );
}
