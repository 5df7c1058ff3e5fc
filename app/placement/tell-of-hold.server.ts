import { accountOf } from "../../db/queries/identity-accounts";
import { membersOf } from "../../db/queries/identity-holders";
import { activePlacementsOf } from "../../db/queries/placement";
import { openingById } from "../../db/queries/placement-openings";
import { enqueueMail } from "../identity/send-mail.server";
import type { Context } from "../record/context.server";

/**
 * Writes about a hold to whom it is on, and to whoever hosts them: whatever letters they chose, since
 * nobody may serve on a hold they do not know of. They say that it is there, never why.
 */
export async function tellOfHold(
  context: Context,
  { personId, program, change }: { personId: string; program: string; change: "put" | "lift" },
): Promise<void> {
  const { tx } = context;
  const account = await accountOf(tx, personId);
  if (account)
    await enqueueMail(context, {
      to: account.email,
      template: change === "put" ? "hold-put" : "hold-lifted",
      names: { organization: program },
      page: "/placed",
      link: null,
    });
  for (const { openingId } of await activePlacementsOf(tx, personId)) {
    const opening = await openingById(tx, openingId);
    if (!opening) continue;
    for (const { email } of await membersOf(tx, opening.school.id, ["school_host"]))
      await enqueueMail(context, {
        to: email,
        template: change === "put" ? "hold-put-host" : "hold-lifted-host",
        names: {
          organization: program,
          person: account?.name ?? "",
          opening: opening.title,
          place: opening.school.name,
        },
        page: "/hosting",
        link: null,
      });
  }
}
