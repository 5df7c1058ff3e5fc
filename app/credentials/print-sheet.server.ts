import { readFile } from "node:fs/promises";
import { encodingOf } from "../../db/queries/credentials";
import { textFor } from "../i18n/catalog";
import { formatDay, formatInstant } from "../i18n/dates";
import { sha256 } from "../record/canonical";
import type { Reading } from "../record/context.server";
import type { BadgeWords } from "./badge";
import { drawForPaper, FONT_FILES } from "./draw-picture.server";
import { addresses } from "./open-badge";
import { qrOf } from "./qr";
import { type CredentialPage, readCredentialPage } from "./read-credential-page.server";
import { type FontFile, readFontFile } from "./sheet/font-file";
import { layOutSheet, type SheetContent } from "./sheet/sheet";

export interface PrintSheet {
  body: Uint8Array;
  /** Whether anyone with its address may have it; else it is for this reader alone. */
  isOpen: boolean;
}

/**
 * A credential as one printed page (PDF), as this reader may see it and with its status at this
 * moment; null where its page is not there, and until it is signed. `draw` gives the badge as SVG.
 */
export async function printSheet(
  reading: Reading,
  input: { id: string; origin: string; draw: (badge: BadgeWords) => string },
): Promise<PrintSheet | null> {
  const page = await readCredentialPage(reading, input);
  if (page === null || page === "withdrawn" || page.check === null) return null;
  const signed = await encodingOf(reading.db, page.id, "json");
  if (signed === null) return null;
  const picture = await drawForPaper(input.draw(page.badge));
  const words = sheetWords(page, { origin: input.origin, hash: sha256(signed) });
  const body = await layOutSheet({ ...words, picture }, await fonts());
  return { body, isOpen: page.visibility !== "private" };
}

let read: Promise<{ regular: FontFile; bold: FontFile }> | undefined;
function fonts() {
  read ??= Promise.all([readFile(FONT_FILES.regular), readFile(FONT_FILES.bold)]).then(
    ([regular, bold]) => ({ regular: readFontFile(regular), bold: readFontFile(bold) }),
  );
  return read;
}

function sheetWords(
  page: CredentialPage,
  { origin, hash }: { origin: string; hash: string },
): Omit<SheetContent, "picture"> {
  const t = textFor("en");
  const { badge, holderName, issuedOn, validThrough, evidence } = page;
  const address = addresses.credential(origin, page.id);
  const through =
    validThrough === null ? t("showing.sheet.noEnd") : formatDay(validThrough, t.locale);
  return {
    title: badge.title,
    lead: t("showing.sheet.lead", {
      level: t(`credentials.level.${badge.level}`),
      code: badge.code,
      version: badge.version,
    }),
    facts: [
      ...(holderName === null ? [] : [{ name: t("showing.sheet.holder"), value: holderName }]),
      { name: t("showing.sheet.issuer"), value: badge.issuer },
      { name: t("showing.sheet.issued"), value: formatDay(issuedOn, t.locale) },
      { name: t("showing.sheet.through"), value: through },
      { name: t("showing.sheet.status"), value: statusWords(page) },
    ],
    sections: [
      { title: t("credentials.shown.says"), paragraphs: [page.description] },
      {
        title: t("credentials.shown.earned"),
        paragraphs: [page.criteria, ...evidence.map((one) => t("showing.sheet.evidence", one))],
      },
      {
        title: t("showing.sheet.check"),
        paragraphs: [t("showing.sheet.checkOffline"), t("showing.sheet.hash", { hash })],
      },
    ],
    qr: qrOf(address),
    qrSays: t("showing.sheet.scan", { address, verify: `${origin}/verify` }),
    foot: t("showing.sheet.foot"),
    language: "en-US",
    madeAt: page.check?.at ?? 0,
  };
}

/** What is recorded decides first, then what our own verifier said just now. */
function statusWords(page: CredentialPage): string {
  const t = textFor("en");
  const { status, revocationReason, check, revokedOn, validThrough } = page;
  const at = check ? formatInstant(check.at, check.zone, t.locale) : "";
  if (revocationReason === "superseded")
    return t("showing.sheet.renewed", { day: formatDay(revokedOn ?? "", t.locale), at });
  if (status === "revoked")
    return t("showing.sheet.revoked", { day: formatDay(revokedOn ?? "", t.locale), at });
  if (check?.code === "EXPIRED")
    return t("showing.sheet.expired", { day: formatDay(validThrough ?? "", t.locale), at });
  return t(check?.code === null ? "showing.sheet.valid" : "showing.sheet.unknown", { at });
}
