import { accountByEmail } from "../../db/queries/identity-accounts";
import type { App } from "../record/app.server";
import { COMMAND_LINE } from "../record/context.server";
import { done, type Outcome } from "../record/outcome";
import { giveRole } from "./grant-role.server";
import { invitePerson } from "./invite-person.server";
import { linkAddress } from "./link.server";
import { PLATFORM } from "./roles";

/**
 * Makes someone an operator from the command line: gives the role to an account that exists, else
 * writes an invitation whose `link` is returned, so that it can be opened where no mail works yet.
 */
export async function createOperator(
  app: App,
  email: string,
): Promise<
  Outcome<
    { granted: boolean; link: string | null },
    "held" | "too-many" | "not-allowed" | "unknown-organization"
  >
> {
  return app.run(COMMAND_LINE, async (context) => {
    const account = await accountByEmail(context.tx, email);
    if (account) {
      const grant = {
        personId: account.personId,
        organizationId: PLATFORM,
        role: "operator",
      } as const;
      return done({ granted: await giveRole(context, grant), link: null });
    }
    const invited = await invitePerson(context, {
      organizationId: PLATFORM,
      role: "operator",
      email,
      address: null,
    });
    if (!invited.ok) return invited;
    const link = linkAddress(app.env, "invitation", invited.value.linkId);
    return done({ granted: false, link });
  });
}
