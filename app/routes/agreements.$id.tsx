import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, offered, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { AgreementShown } from "../placement/agreements/AgreementShown";
import { SIGNS_AGREEMENTS } from "../placement/agreements/agreement";
import { readAgreement } from "../placement/agreements/read-agreements.server";
import { endAgreement, signAgreement } from "../placement/agreements/sign-agreement.server";

export const handle = { access: SIGNS_AGREEMENTS };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.title ?? t("errors.notFound.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, SIGNS_AGREEMENTS);
  const page = await readAgreement(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, SIGNS_AGREEMENTS);
  const form = await readForm(
    request,
    z.object({
      act: carried(z.enum(["sign", "end"])),
      hash: carried(optional(oneLine(64))),
      about: offered(64),
      name: optional(oneLine(200)),
    }),
    { labels: { name: t("agreement.name") } },
  );
  if (!form.ok) return unprocessable(form);
  const { act, hash = "", about, name: typedName = "" } = form.value;
  const textId = params.id ?? "";
  const outcome = await context.app.run(who.actor, async (writing) =>
    act === "sign"
      ? await signAgreement(writing, { textId, hash, about, typedName })
      : await endAgreement(writing, { textId, about }),
  );
  if (outcome.ok) return seeOther(`/agreements/${textId}`);
  if (outcome.reason === "no-such-agreement") throw notFound();
  const field = fieldOf(outcome.reason);
  const message = t(`agreement.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field, message }], values: form.values });
}

/** The field that a refusal is about; "" for the form as a whole. */
function fieldOf(reason: string): string {
  if (reason === "other-name") return "name";
  return reason === "not-listed" ? "about" : "";
}

export default function OneAgreement() {
  const again = useActionData<typeof action>();
  return <AgreementShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
