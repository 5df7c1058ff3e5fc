import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { READS_PEOPLE } from "../identity/roles";
import { readWords } from "../placement/guardians/read-words.server";
import { WordsShown } from "../placement/guardians/WordsShown";

export const handle = { access: READS_PEOPLE };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: t("minorWords.title", { name: data?.name ?? "" }) }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, READS_PEOPLE);
  const personId = params.id ?? "";
  const page = await readWords(context.app.reading(who.actor), personId);
  if (!page) throw notFound();
  context.app.noteRead({ personId, readerId: who.personId, what: "words" });
  return page;
}

export default function PersonWords() {
  return <WordsShown {...useLoaderData<typeof loader>()} />;
}
