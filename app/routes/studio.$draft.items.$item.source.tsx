import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ItemSourcePage } from "../authoring/bank/ItemSourcePage";
import { readItemSource } from "../authoring/bank/read-item-source.server";
import { reuseWords } from "../authoring/bank/reuse-words";
import { takeNewer } from "../authoring/bank/use-item.server";
import { frameOf } from "../authoring/read-draft.server";
import { carried, oneLine, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data ? data.itemKey : t("errors.notFound.title") }) },
];

async function open({ request, context }: GuardArgs, draftId: string, key: string) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const reading = context.app.reading(who.actor);
  const source = await readItemSource(reading, { draftId, key, atSeq: null });
  if (!source) throw notFound();
  return { who, source };
}

export async function loader(args: LoaderFunctionArgs) {
  const itemKey = args.params.item ?? "";
  const { source } = await open(args, args.params.draft ?? "", itemKey);
  const { page, from, state, newest, change, barred, mayEdit, seq } = source;
  const editKey = args.context.app.newId();
  return {
    ...frameOf(page),
    ...{ itemKey, editKey, from, pin: state, newest, change, barred, mayEdit, seq },
  };
}

const form = z.object({
  editKey: carried(oneLine(100)),
  seq: carried(wholeNumber(0, 999_999_999)),
});

export async function action(args: ActionFunctionArgs) {
  const [draftId, key] = [args.params.draft ?? "", args.params.item ?? ""];
  const { who, source } = await open(args, draftId, key);
  const read = await readForm(args.request, form);
  if (!read.ok) return unprocessable(read);
  const { editKey, seq } = read.value;
  const { from, newest } = source;
  const taken = await args.context.app.run(who.actor, (context) =>
    takeNewer(context, {
      ...{ draftId, key, editKey, atSeq: seq },
      why: kept("bank.take.why", {
        ...{ course: from?.course ?? "", item: from?.item ?? "" },
        version: newest ?? "",
      }),
    }),
  );
  if (!taken.ok)
    return unprocessable({
      problems: [{ field: "", message: reuseWords(t, taken.reason) }],
      values: read.values,
    });
  const { heldId } = taken.value;
  return seeOther(
    heldId
      ? `/studio/${draftId}/held/${heldId}`
      : `/studio/${draftId}/items/${encodeURIComponent(key)}?outcome=saved`,
  );
}

export default function ItemSourceRoute() {
  const asked = askedAgain(useActionData<typeof action>());
  return <ItemSourcePage {...useLoaderData<typeof loader>()} asked={asked} />;
}
