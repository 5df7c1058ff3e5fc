import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { RemindersProvider } from "../placement/reminders/RemindHere";
import { readReminded } from "../placement/reminders/read-reminded.server";
import { HoursEntry } from "../reporting/hours/HoursMeters";
import { readHoursMeters } from "../reporting/hours/read-hours-meters.server";
import { MondayPage } from "../reporting/monday/MondayPage";
import { MONDAY_LISTS } from "../reporting/monday/monday";
import { readMonday } from "../reporting/monday/read-monday.server";
import { MOST_NEAR } from "../reporting/monday/read-unfilled.server";
import { readLedPrograms } from "../reporting/read-led-programs.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("monday.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const monday = await readMonday(reading);
  if (!monday) throw notFound();
  const programs = await readLedPrograms(reading);
  const meters = await readHoursMeters(
    reading,
    programs.map(({ id }) => id),
  );
  const people = MONDAY_LISTS.flatMap((list) => monday.lists[list].rows);
  const reminders = {
    reminded: await readReminded(
      reading,
      people.map(({ personId }) => personId),
    ),
    back: "/monday",
  };
  return { reminders, monday: { ...monday, now: reading.now, mostNear: MOST_NEAR }, meters };
}

export default function ShowMonday() {
  const { monday, meters, reminders } = useLoaderData<typeof loader>();
  return (
    <RemindersProvider value={reminders}>
      <MondayPage {...monday}>
        <HoursEntry meters={meters} />
      </MondayPage>
    </RemindersProvider>
  );
}
