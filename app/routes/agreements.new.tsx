import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, offered, oneLine, optional, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { AgreementForm } from "../placement/agreements/AgreementForm";
import { publishAgreement } from "../placement/agreements/publish-agreement.server";
import { readAgreementForm } from "../placement/agreements/read-agreements.server";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("agreementForm.title") }) },
];

const FIELDS = {
  "not-your-program": "program",
  "nobody-asks": "doc",
  "over-already": "endsOn",
  "published-already": "",
} as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const page = await readAgreementForm(context.app.reading(who.actor));
  return { ...page, formKey: context.app.newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      program: offered(64),
      doc: offered(100),
      title: oneLine(120),
      words: paragraphs(8000),
      endsOn: optional(day()),
    }),
    {
      labels: {
        program: t("agreementForm.program"),
        doc: t("agreementForm.doc"),
        title: t("agreementForm.title.field"),
        words: t("agreementForm.text"),
        endsOn: t("agreementForm.endsOn"),
      },
    },
  );
  if (!form.ok) return unprocessable(form);
  const { key, program: programId, endsOn = null, ...rest } = form.value;
  const entry = { ...rest, programId, endsOn };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "publish-agreement", answers: entry }, () =>
      publishAgreement(writing, entry),
    ),
  );
  if (outcome.ok) return seeOther(`/agreements/${outcome.value.textId}`);
  const message = t(`agreementForm.problem.${outcome.reason}`);
  const problems = [{ field: FIELDS[outcome.reason], message }];
  return unprocessable({ problems, values: form.values });
}

export default function NewAgreement() {
  const again = useActionData<typeof action>();
  return <AgreementForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
