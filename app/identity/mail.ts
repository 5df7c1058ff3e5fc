import type { Text } from "../i18n/catalog";
import type { Locale } from "../i18n/locale";
import type { Role } from "./roles";

/** The letters that identity sends. Each has a subject and a text in the catalog. */
export const TEMPLATES = [
  "invitation",
  "sign-up",
  "have-account",
  "reset",
  "no-account",
  "change-email",
  "email-changed",
  "password-changed",
  "new-device",
  "sessions-ended",
  "factor-set",
  "factor-removed",
  "recovery-used",
  "erasure-asked",
  "erasure-taken-back",
  "session-seat",
  "session-moved",
  "session-cancelled",
  "coach-task",
  "retention-due",
  "credential-ends",
  "credentials-signed-again",
  "survey",
  "survey-reminder",
  "guardian",
  "guardian-again",
  "guardian-new",
  "offer-made",
  "offer-for-school",
  "offer-placed",
  "offer-done",
  "offer-declined",
  "offer-stopped",
  "offer-over",
  "contest-answered",
  "reminder",
  "reminder-to-staff",
  "digest",
  "hold-put",
  "hold-put-host",
  "hold-lifted",
  "hold-lifted-host",
  "review-asked",
  "review-changes",
  "review-approved",
] as const;
export type Template = (typeof TEMPLATES)[number];

/** What a line of the day's letter is about. */
export const DIGEST_LINES = [
  "fails",
  "changed",
  "ends",
  "rule",
  "merge",
  "unmerge",
  "contest-late",
  "contest",
  "waiver",
  "decide",
  "coach-task",
  "find-coach",
  "sign",
  "attend",
  "ends-later",
] as const;

/** A line of the day's letter: each name a value of its own, so that erasing finds it. */
export interface LetterLine {
  kind: (typeof DIGEST_LINES)[number];
  person: string;
  about: string;
  /** In words. */
  day: string;
}

/** A letter before it is written: names and ids only, never a working link. */
export interface Mail {
  to: string;
  template: Template;
  /** What it is written in; the language of whoever has the address unless told. */
  language?: Locale;
  /** What the letter names; typed words are made one line when it is written. */
  names: {
    organization?: string;
    role?: Role;
    inviter?: string;
    device?: string;
    /** A training session, its day and time, its place, and why it changed. */
    session?: string;
    when?: string;
    place?: string;
    reason?: string;
    /** Someone whom the reader helps, and the course in which. */
    person?: string;
    course?: string;
    credential?: string;
    /** What someone does in a school. */
    opening?: string;
    /** What a rule asks for. */
    what?: string;
    /** What a digest says, a line each. */
    lines?: readonly LetterLine[];
    /** How many more there are. */
    more?: number;
    /** How many may end soon that no letter names. */
    beyond?: number;
  };
  /** The page of ours that it leads to, where its template has no page of its own. */
  page?: string;
  /** The link it carries. */
  link: {
    purpose: "sign-up" | "change-email" | "reset-password" | "invitation" | "survey" | "guardian";
    id: string;
  } | null;
}

export interface Letter {
  subject: string;
  text: string;
  /** The address that its text carries, working link or page of ours. */
  address: string;
}

/** Where a letter without a link of its own leads. */
const PLACE: Partial<Record<Template, string>> = {
  "have-account": "/sign-in",
  "no-account": "/join",
  "email-changed": "/",
  "password-changed": "/forgot",
  "new-device": "/account/sessions",
  "sessions-ended": "/sign-in",
  "factor-set": "/account/factor",
  "factor-removed": "/account/factor",
  "recovery-used": "/account/factor",
  "erasure-asked": "/account/erasure",
  "erasure-taken-back": "/account/erasure",
};

/** Writes a letter. `link` is the address it carries (null: a page of ours), `origin` where Muster is. */
export function writeLetter(
  t: Text,
  { template, names, page }: Pick<Mail, "template" | "names" | "page">,
  { link, origin }: { link: string | null; origin: string },
): Letter {
  const lines = (names.lines ?? []).map(({ kind, person, about, day }) =>
    t(`digest.line.${kind}`, { person: oneLine(person), about: oneLine(about), day }),
  );
  if (names.more) lines.push(t("digest.more", { n: names.more }));
  if (names.beyond) lines.push(t("digest.beyond", { n: names.beyond }));
  const said = {
    organization: oneLine(names.organization ?? ""),
    role: names.role ? t(`role.${names.role}`) : "",
    inviter: oneLine(names.inviter ?? ""),
    device: names.device ? oneLine(names.device) : t("mail.new-device.unknown"),
    session: oneLine(names.session ?? ""),
    when: names.when ?? "",
    place: oneLine(names.place ?? ""),
    reason: oneLine(names.reason ?? ""),
    person: oneLine(names.person ?? ""),
    course: oneLine(names.course ?? ""),
    credential: oneLine(names.credential ?? ""),
    opening: oneLine(names.opening ?? ""),
    what: oneLine(names.what ?? ""),
    link: link ?? `${origin}${page ?? PLACE[template] ?? "/"}`,
    origin,
  };
  const nobody = template === "invitation" && said.inviter === "";
  const before = t(nobody ? "mail.invitation.noInviter" : `mail.${template}.before`, said);
  const after = t(`mail.${template}.after`, said);
  const parts = [
    before,
    said.link,
    lines.map((line) => `- ${line}`).join("\n"),
    after,
    t("mail.foot", said),
  ].filter((part) => part !== "");
  const subject = t(`mail.${template}.subject`, said);
  return { subject, text: `${parts.join("\n\n")}\n`, address: said.link };
}

/** A subject is one line, whatever was typed into a name. */
function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
