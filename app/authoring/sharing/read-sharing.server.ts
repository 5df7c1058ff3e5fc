import { courseRights } from "../../../db/queries/authoring-drafts";
import { newestToCite } from "../../../db/queries/authoring-forks";
import { type GuestLink, guestLinks } from "../../../db/queries/authoring-guests";
import type { Licence } from "../../catalog/licence";
import type { BasedOn } from "../../catalog/manifest";
import { laterVersion } from "../../catalog/version";
import type { Reading } from "../../record/context.server";
import type { CourseRole } from "../authoring-right";
import { type DraftPage, readDraft, textsOf } from "../read-draft.server";
import { everyReviewer, type Reviewer } from "../review/read-review.server";
import { attributionOf } from "./attribution.server";
import { licenceIn } from "./licence-file";

/** Who works on a course, under which terms it goes out, and who reads it without an account. */
export interface SharingPage {
  page: DraftPage;
  rights: { id: string; personId: string; name: string; role: CourseRole; givenAt: number }[];
  /** Who reviews the course, and the kinds of sign-off that each may give. */
  reviewers: (Reviewer & { personId: string })[];
  /** Null when course.yaml cannot be read. */
  licence: Licence | null;
  chain: BasedOn[];
  /** A later version of what it was made from; null when there is none. */
  upstream: { title: string; version: string } | null;
  links: (GuestLink & { isOpen: boolean })[];
}

/** The sharing of a draft's course; null when there is no such draft for this person. */
export async function readSharing(reading: Reading, draftId: string): Promise<SharingPage | null> {
  const { db, now } = reading;
  const page = await readDraft(reading, draftId);
  if (!page) return null;
  const files = textsOf(page.files);
  const { courseId } = page.draft;
  const attribution = await attributionOf(db, courseId, files);
  const newest = attribution && (await newestToCite(db, attribution.courseId));
  const isLater = newest && laterVersion(newest.version, attribution.chain[0]?.version ?? "0.0.0");
  return {
    page,
    rights: await courseRights(db, courseId),
    reviewers: [...(await everyReviewer(db, page.draft))]
      .map(([personId, reviewer]) => ({ personId, ...reviewer }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
    licence: licenceIn(files.get("course.yaml") ?? ""),
    chain: attribution?.chain ?? [],
    upstream: isLater ? { title: newest.title, version: newest.version } : null,
    links: (await guestLinks(db, draftId)).map((link) => ({
      ...link,
      isOpen: link.endedAt === null && link.expiresAt > now,
    })),
  };
}
