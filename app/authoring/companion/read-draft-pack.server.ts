import { prepareFiles } from "../../catalog/prepare-course.server";
import { readCatalogAround } from "../../catalog/read-catalog.server";
import { packOf, showsContacts } from "../../learning/pack/make-pack";
import type { CoursePack } from "../../learning/pack/pack";
import { readLinesToCall } from "../../learning/read-live-parts.server";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import type { Box } from "../../record/open-box.server";
import { type DraftPage, readDraft, textsOf } from "../read-draft.server";

/** A draft, and its print pack as it would be published now; null while errors are in the way. */
export interface DraftPack {
  page: DraftPage;
  pack: CoursePack | null;
}

/** The print pack of a draft; null when there is no such draft for this person. The box renders the lessons. */
export async function readDraftPack(
  reading: Reading,
  draftId: string,
  box: Box,
): Promise<DraftPack | null> {
  const page = await readDraft(reading, draftId);
  if (!page) return null;
  const { around } = await readCatalogAround();
  const { content } = await prepareFiles(textsOf(page.files), around, box);
  if (!content) return { page, pack: null };
  const { db, now } = reading;
  const { objectives, lessons } = content;
  const version = {
    ...content,
    organizationName: page.draft.organizationName,
    publishedAt: null,
  };
  const contacts = showsContacts(lessons) ? await readLinesToCall(db, dayIn(now, "UTC")) : [];
  const pack = packOf(
    { version, objectives, lessons },
    { at: now, zone: "UTC", observes: true, contacts },
  );
  return { page, pack };
}
