import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { pageOf } from "../http/page-number";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { RemindersProvider } from "../placement/reminders/RemindHere";
import { readReminded } from "../placement/reminders/read-reminded.server";
import { MondayListPage } from "../reporting/monday/MondayListPage";
import { MONDAY_LISTS } from "../reporting/monday/monday";
import { readMondayList } from "../reporting/monday/read-monday.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t(`monday.${data.list}`) : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const list = MONDAY_LISTS.find((one) => one === params.list);
  const reading = context.app.reading(who.actor);
  const page = pageOf(request.url);
  const shown = list && (await readMondayList(reading, { list, page }));
  if (!shown) throw notFound();
  const reminded = await readReminded(
    reading,
    shown.rows.map(({ personId }) => personId),
  );
  const reminders = { reminded, back: `/monday/${list}?page=${page}` };
  return { ...shown, reminders, now: reading.now };
}

export default function ShowMondayList() {
  const { reminders, ...page } = useLoaderData<typeof loader>();
  return (
    <RemindersProvider value={reminders}>
      <MondayListPage {...page} />
    </RemindersProvider>
  );
}
