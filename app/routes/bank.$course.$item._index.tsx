import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BankItemPage } from "../authoring/bank/BankItemPage";
import { readBankItem } from "../authoring/bank/read-bank-item.server";
import { readUsage } from "../authoring/bank/read-usage.server";
import { ownsCourse } from "../authoring/bank/regrade-item.server";
import { reuseWords } from "../authoring/bank/reuse-words";
import { useItem } from "../authoring/bank/use-item.server";
import { carried, offered, oneLine } from "../http/fields";
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
  { title: t("app.title", { page: data ? data.itemId : t("errors.notFound.title") }) },
];

async function open({ request, context }: GuardArgs, courseId: string, itemId: string) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const reading = context.app.reading(who.actor);
  const page = await readBankItem(reading, { courseId, itemId });
  if (!page) throw notFound();
  return { who, page, reading };
}

export async function loader(args: LoaderFunctionArgs) {
  const { page, reading } = await open(args, args.params.course ?? "", args.params.item ?? "");
  const usage = await readUsage(reading, page);
  const mayRegrade = await ownsCourse(reading.db, reading.actor, page.course);
  return { ...page, ...usage, mayRegrade, editKey: args.context.app.newId() };
}

const form = z.object({ editKey: carried(oneLine(100)), place: offered(200) });

export async function action(args: ActionFunctionArgs) {
  const { who, page } = await open(args, args.params.course ?? "", args.params.item ?? "");
  const { app } = args.context;
  const read = await readForm(args.request, form, { labels: { place: t("bank.use.place") } });
  if (!read.ok) return unprocessable(read);
  const [draftId = "", objective = ""] = read.value.place.split(" ");
  const { course, itemId } = page;
  const used = await app.run(who.actor, (context) =>
    useItem(context, {
      ...{ draftId, objective, course: course.code, item: itemId, editKey: read.value.editKey },
      why: kept("bank.use.why", { course: course.code, item: itemId, version: course.version }),
    }),
  );
  if (!used.ok)
    return unprocessable({
      problems: [{ field: "place", message: reuseWords(t, used.reason) }],
      values: read.values,
    });
  const { key, heldId } = used.value;
  return seeOther(
    heldId
      ? `/studio/${draftId}/held/${heldId}`
      : `/studio/${draftId}/items/${encodeURIComponent(key)}?outcome=added`,
  );
}

export default function BankItemRoute() {
  const asked = askedAgain(useActionData<typeof action>());
  return <BankItemPage {...useLoaderData<typeof loader>()} asked={asked} />;
}
