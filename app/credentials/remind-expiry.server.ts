import { awardById } from "../../db/queries/credentials";
import {
  type Ending,
  endingAwards,
  insertExpiryReminder,
} from "../../db/queries/credentials-ending";
import { accountOf } from "../../db/queries/identity-accounts";
import { organizationById } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import { formatDay } from "../i18n/dates";
import { enqueueMail, textAt } from "../identity/send-mail.server";
import type { App } from "../record/app.server";
import { dayIn, daysBetween, daysLater } from "../record/civil-day";
import { type Context, SYSTEM } from "../record/context.server";
import { reminderDays, reminderFor } from "./renewal";

const AT_ONCE = 200;

/**
 * Tells everyone whose credential ends in 30, 7 or 1 days, each once, however many processes look: a
 * job. Whoever is found late gets the one letter that fits. Not for what was renewed or taken back.
 * Returns how many letters it wrote.
 */
export async function remindOfExpiry(app: App): Promise<number> {
  const today = dayIn(app.now(), "UTC");
  const [most] = reminderDays;
  // A day to either side: the issuer's own calendar decides.
  const days = { from: daysLater(today, -1), until: daysLater(today, most + 1) };
  let done = 0;
  let after: Ending | null = null;
  for (;;) {
    const some: Ending[] = await endingAwards(app.db, days, after, AT_ONCE);
    for (const one of some) if (await app.run(SYSTEM, (context) => remind(context, one))) done += 1;
    after = some.at(-1) ?? null;
    if (some.length < AT_ONCE) return done;
  }
}

async function remind(
  context: Context,
  { credentialId, personId, validThrough }: Ending,
): Promise<boolean> {
  const { tx, now } = context;
  await lockPeople(tx, [personId]);
  const award = await awardById(tx, credentialId);
  if (award?.status.kind !== "issued") return false;
  const issuer = await organizationById(tx, award.facts.organizationId);
  const today = dayIn(now, issuer?.timeZone ?? "UTC");
  const days = reminderFor(daysBetween(today, validThrough));
  if (days === null) return false;
  if (!(await insertExpiryReminder(tx, { credentialId, days, at: now }))) return false;
  const account = await accountOf(tx, personId);
  if (!account) return false;
  const { locale } = await textAt(tx, account.email);
  await enqueueMail(context, {
    to: account.email,
    template: "credential-ends",
    names: { credential: award.definition.title, when: formatDay(validThrough, locale) },
    page: `/achievements/${award.definition.id}`,
    link: null,
  });
  return true;
}
