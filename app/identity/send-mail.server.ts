import { createTransport } from "nodemailer";
import { z } from "zod";
import type { Tx } from "../../db/connect";
import { languageAt } from "../../db/queries/identity-accounts";
import { keepLocalMail, localMails } from "../../db/queries/identity-mail";
import { type Text, textFor } from "../i18n/catalog";
import { defaultLocale, locales } from "../i18n/locale";
import type { App } from "../record/app.server";
import { type Context, SYSTEM } from "../record/context.server";
import { linkAddress } from "./link.server";
import { DIGEST_LINES, type Letter, type Mail, TEMPLATES, writeLetter } from "./mail";
import { ROLES } from "./roles";

const SMTP_TIMEOUT_MS = 10_000;

const payload = z.object({
  id: z.string(),
  mail: z.object({
    to: z.string(),
    template: z.enum(TEMPLATES),
    language: z.enum(locales).exactOptional(),
    names: z.object({
      organization: z.string().exactOptional(),
      role: z.enum(ROLES).exactOptional(),
      inviter: z.string().exactOptional(),
      device: z.string().exactOptional(),
      session: z.string().exactOptional(),
      when: z.string().exactOptional(),
      place: z.string().exactOptional(),
      reason: z.string().exactOptional(),
      person: z.string().exactOptional(),
      course: z.string().exactOptional(),
      credential: z.string().exactOptional(),
      opening: z.string().exactOptional(),
      what: z.string().exactOptional(),
      lines: z
        .array(
          z.object({
            kind: z.enum(DIGEST_LINES),
            person: z.string(),
            about: z.string(),
            day: z.string(),
          }),
        )
        .exactOptional(),
      more: z.number().exactOptional(),
      beyond: z.number().exactOptional(),
    }),
    page: z.string().exactOptional(),
    link: z
      .object({
        purpose: z.enum([
          "sign-up",
          "change-email",
          "reset-password",
          "invitation",
          "survey",
          "guardian",
        ]),
        id: z.string(),
      })
      .nullable(),
  }),
});

/**
 * Writes a letter's outbox row in the transaction of what it is about; it leaves after the commit, in
 * the language of whoever has its address (English where nobody has) unless the letter names one.
 */
export async function enqueueMail(context: Context, mail: Mail): Promise<void> {
  const language = mail.language ?? (await textAt(context.tx, mail.to)).locale;
  await context.enqueue({
    kind: "mail",
    payload: { id: context.newId(), mail: { ...mail, language } },
  });
}

/** The words for what a letter to an address names in words: a day, a list, what a rule asks for. */
export async function textAt(tx: Tx, address: string): Promise<Text> {
  return textFor((await languageAt(tx, address)) ?? defaultLocale);
}

/**
 * Sends one letter from the outbox: through MUSTER_SMTP_URL, or, outside production and in the
 * demo, into the local outbox. Throws when it could not be handed over; the sweeper tries again.
 */
export async function sendMail(app: App, work: unknown): Promise<void> {
  const { id, mail } = payload.parse(work);
  const { smtpUrl, production, demo, origin } = app.env;
  if (smtpUrl) {
    const { subject, text } = letterOf(app, mail);
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: SMTP_TIMEOUT_MS,
      greetingTimeout: SMTP_TIMEOUT_MS,
      socketTimeout: SMTP_TIMEOUT_MS,
    });
    const from = { name: "Muster", address: `no-reply@${new URL(origin).hostname}` };
    // The same id each time, so that a letter handed over twice is shown once.
    const messageId = `<${id}@${new URL(origin).hostname}>`;
    await transport.sendMail({
      from,
      to: { name: "", address: mail.to },
      subject,
      text,
      messageId,
    });
    return;
  }
  if (production && !demo) throw new Error("MUSTER_SMTP_URL is not set, so this letter waits");
  await app.run(SYSTEM, ({ tx, now }) => keepLocalMail(tx, { id, to: mail.to, mail, sentAt: now }));
}

/** A letter of the demo's outbox page. */
export interface LocalLetter extends Letter {
  id: string;
  to: string;
  sentAt: number;
  /** The working link it carries; null for none. */
  link: string | null;
}

/** The newest letters of a machine without SMTP. Links are made here; they are stored nowhere. */
export async function readLocalMail(app: App): Promise<LocalLetter[]> {
  const rows = await localMails(app.db, 100);
  return rows.map(({ id, to, mail, sentAt }) => {
    const known = payload.shape.mail.parse(mail);
    const link = known.link && linkAddress(app.env, known.link.purpose, known.link.id);
    return { id, to, sentAt, link, ...letterOf(app, known) };
  });
}

function letterOf(app: App, mail: Mail): Letter {
  const { origin } = app.env;
  const link = mail.link ? linkAddress(app.env, mail.link.purpose, mail.link.id) : null;
  return writeLetter(textFor(mail.language ?? defaultLocale), mail, { link, origin });
}
