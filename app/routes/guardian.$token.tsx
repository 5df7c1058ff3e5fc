import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { linkAddress, linkIdOf } from "../identity/link.server";
import { answerAsGuardian } from "../placement/guardians/answer-as-guardian.server";
import { GuardianDeadLink, GuardianShown } from "../placement/guardians/GuardianShown";
import { GUARDIAN_ACTS } from "../placement/guardians/guardian";
import { readGuardian } from "../placement/guardians/read-guardian.server";
import { STRANGER } from "../record/context.server";

export const handle = { access: "public" };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("guardian.page") }) },
  { name: "robots", content: "noindex" },
];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { app } = context;
  const shown = await readGuardian(app.reading(STRANGER), linkIdOf(app.env, params.token));
  return { shown };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app } = context;
  const linkId = linkIdOf(app.env, params.token);
  const form = await readForm(
    request,
    z.object({
      act: carried(z.enum(GUARDIAN_ACTS)),
      text: carried(oneLine(64)),
      hash: carried(oneLine(64)),
      name: optional(oneLine(200)),
    }),
    { labels: { name: t("agreement.name") } },
  );
  if (!form.ok) return unprocessable(form);
  const { act, text: textId, hash, name = "" } = form.value;
  const outcome = await app.run(STRANGER, (writing) =>
    answerAsGuardian(writing, { linkId, act, textId, hash, name }),
  );
  if (outcome.ok) {
    // The link is spent: the browser goes on under the one that took its place.
    const next = linkAddress(app.env, "guardian", outcome.value.nextLinkId);
    return seeOther(new URL(next).pathname);
  }
  const field = outcome.reason === "other-name" ? "name" : "";
  const message = t(`guardian.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field, message }], values: form.values });
}

export default function GuardianLinked() {
  const { shown } = useLoaderData<typeof loader>();
  const asked = askedAgain(useActionData<typeof action>());
  return shown ? <GuardianShown {...shown} asked={asked} /> : <GuardianDeadLink asked={asked} />;
}
