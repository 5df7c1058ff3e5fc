import { remindPerson } from "../../app/placement/reminders/remind-person.server";
import type { Staged } from "./staged";

/** What this part of the story needs of it. */
interface Story extends Pick<Staged, "step"> {
  staff: { lead: string };
  corps: { theo: string };
}

/** What a lead did at the desk this morning: one reminder went out. */
export async function keepDesk({ step, staff, corps }: Story, openingId: string) {
  await step("reminder of theo", staff.lead, (context) =>
    remindPerson(context, { personId: corps.theo, openingId, req: null }),
  );
}
