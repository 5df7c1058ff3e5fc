import { guardiansAt, guardiansOf, insertGuardianLink } from "../../../db/queries/guardians";
import { accountOf } from "../../../db/queries/identity-accounts";
import { organizationById } from "../../../db/queries/identity-organizations";
import { formatDayOf } from "../../i18n/dates";
import { enqueueMail, textAt } from "../../identity/send-mail.server";
import type { Context } from "../../record/context.server";
import { limitRate } from "../../record/limit-rate.server";
import { done, type Outcome } from "../../record/outcome";
import { GUARDIAN_LINK_MS, type KnownGuardian } from "./guardian";

const HOUR_MS = 3_600_000;
const ASKS_OF_ADDRESS = { door: "guardian:address", most: 20, windowMs: HOUR_MS };
const ASKS_FOR_EMAIL = { door: "guardian:email", most: 5, windowMs: HOUR_MS };

/**
 * Mails a guardian a new link: their own, that ends by itself and is spent when it is used. `why` is a
 * text that they are asked about again, or for the first time.
 */
export async function mailGuardian(
  context: Context,
  guardian: KnownGuardian,
  why?: { template: "guardian-again" | "guardian-new"; what: string },
): Promise<void> {
  const { tx, now } = context;
  if (!guardian.contact) return;
  const program = await organizationById(tx, guardian.programId);
  const person = await accountOf(tx, guardian.personId);
  const id = context.newId();
  const expiresAt = now + GUARDIAN_LINK_MS;
  await insertGuardianLink(tx, { id, guardianId: guardian.id, createdAt: now, expiresAt });
  await enqueueMail(context, {
    to: guardian.contact.email,
    template: why?.template ?? "guardian",
    names: {
      ...(why && { what: why.what }),
      organization: program?.name ?? "",
      person: person?.name ?? "",
      when: formatDayOf(
        expiresAt,
        program?.timeZone ?? "UTC",
        (await textAt(tx, guardian.contact.email)).locale,
      ),
    },
    link: { purpose: "guardian", id },
  });
}

/**
 * A guardian asks for a new link by their address. The answer never tells whether the address is known;
 * only the newest guardian of each young person is sent one. Refused `too-many` for one network address
 * or one e-mail address.
 */
export async function askGuardianLink(
  context: Context,
  { email, address }: { email: string; address: string | null },
): Promise<Outcome<null, "too-many">> {
  const { tx } = context;
  if (address !== null) {
    const byAddress = await limitRate(context, ASKS_OF_ADDRESS, address);
    if (!byAddress.ok) return byAddress;
  }
  const byEmail = await limitRate(context, ASKS_FOR_EMAIL, email);
  if (!byEmail.ok) return byEmail;
  for (const guardian of await guardiansAt(tx, email)) {
    const [newest] = await guardiansOf(tx, guardian);
    if (newest?.id === guardian.id) await mailGuardian(context, guardian);
  }
  return done(null);
}
