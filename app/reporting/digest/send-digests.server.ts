import {
  type DigestReader,
  digestReaders,
  hasDigest,
  keepDigest,
  takeDigest,
  toldEvents,
} from "../../../db/queries/digests";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { takeLease } from "../../../db/queries/record";
import { formatDay } from "../../i18n/dates";
import { enqueueMail, textAt } from "../../identity/send-mail.server";
import type { App } from "../../record/app.server";
import { dayIn, timeIn } from "../../record/civil-day";
import { SYSTEM } from "../../record/context.server";
import { DIGEST_ROLES, linesOf, MORNING } from "./digest";
import { readDigest } from "./read-digest.server";

const AT_ONCE = 100;
/** Longer than one person takes. */
const LEASE_MS = 120_000;

/**
 * Writes to each lead, coach, adjudicator and operator what is new and waits on them: at most one letter a day,
 * from seven in the morning where their program is, each event once, and none when there is nothing to
 * say. A job: one process at a time by a lease, and once a day however often it runs. Returns how many
 * letters it wrote.
 */
export async function sendDigests(app: App, holder: string): Promise<number> {
  let sent = 0;
  for (let after = ""; ; ) {
    const some: DigestReader[] = await digestReaders(app.db, DIGEST_ROLES, after, AT_ONCE);
    for (const one of some) {
      const today = dayIn(app.now(), one.zone);
      if (timeIn(app.now(), one.zone) < MORNING) continue;
      if (await hasDigest(app.db, one.personId, today)) continue;
      const mayGoOn = await app.run(SYSTEM, ({ tx, now }) =>
        takeLease(tx, "digests", holder, now, now + LEASE_MS),
      );
      if (!mayGoOn) return sent;
      if (await sendOne(app, one, today)) sent++;
    }
    after = some.at(-1)?.personId ?? "";
    if (some.length < AT_ONCE) return sent;
  }
}

async function sendOne(app: App, { personId, email }: DigestReader, today: string) {
  const reading = app.reading({ kind: "person", personId });
  const memberships = await membershipsOf(app.db, personId);
  const found = await readDigest(reading, memberships, today);
  return app.run(SYSTEM, async (context) => {
    const { tx, now: at } = context;
    if (!(await takeDigest(tx, { personId, day: today, at }))) return false;
    const told = await toldEvents(
      tx,
      personId,
      found.lines.map(({ event }) => event),
    );
    const { lines, more } = linesOf(found.lines, told);
    if (lines.length === 0) return false;
    const events = lines.map(({ event }) => event);
    await keepDigest(tx, { personId, day: today, events, at });
    const { locale } = await textAt(tx, email);
    await enqueueMail(context, {
      to: email,
      template: "digest",
      names: {
        when: formatDay(today, locale),
        lines: lines.map(({ kind, person, about, day }) => ({
          kind,
          person,
          about,
          day: day === null ? "" : formatDay(day, locale),
        })),
        ...(more > 0 && { more }),
        ...(found.beyond > 0 && { beyond: found.beyond }),
      },
      page: "/",
      link: null,
    });
    return true;
  });
}
