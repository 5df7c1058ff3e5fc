import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { chooseVersion } from "../learning/accept-version.server";
import { NewVersionView } from "../learning/NewVersionView";
import { readNewVersion } from "../learning/read-new-version.server";

export const handle = { access: "signed-in" };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("newVersion.title") }) },
];

const addressOf = (courseId: string) => `/courses/${encodeURIComponent(courseId)}`;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const page = await readNewVersion(context.app.reading(who.actor), { courseId });
  if (!page) throw seeOther(addressOf(courseId));
  return { page };
}

/** Goes on in the version that was read of, or stays in the one begun. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const form = await readForm(
    request,
    z.object({
      version: carried(oneLine(64)),
      choice: carried(z.enum(["go-on", "stay"], t("newVersion.problem.choice"))),
    }),
  );
  if (!form.ok) return unprocessable(form);
  const { version: versionId, choice } = form.value;
  const outcome = await context.app.run(who.actor, (work) =>
    chooseVersion(work, { courseId, versionId, choice }),
  );
  if (outcome.ok || outcome.reason === "not-registered") return seeOther(addressOf(courseId));
  const problems = [{ field: "", message: t(`newVersion.problem.${outcome.reason}`) }];
  return unprocessable({ problems, values: form.values });
}

export default function NewVersion() {
  const { page } = useLoaderData<typeof loader>();
  return <NewVersionView page={page} problems={useActionData<typeof action>()?.problems ?? []} />;
}
