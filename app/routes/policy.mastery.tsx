import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitor } from "../http/guards.server";
import { t } from "../i18n/reader";
import { OwnNumbers } from "../learning/OwnNumbers";
import { readOwnNumbers } from "../learning/read-own-numbers.server";
import { MasteryPolicy } from "../mastery/MasteryPolicy";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("policy.mastery.title") }) },
];
export const handle = { access: "public" };

/** The rule is everyone's; the numbers are the reader's own. */
export async function loader(args: LoaderFunctionArgs) {
  const who = await visitor(args);
  return { courses: who ? await readOwnNumbers(args.context.app.reading(who.actor)) : [] };
}

export default function PolicyPage() {
  const { courses } = useLoaderData<typeof loader>();
  return (
    <MasteryPolicy>
      <OwnNumbers courses={courses} />
    </MasteryPolicy>
  );
}
