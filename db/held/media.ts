import type { MediaTables } from "../schema/media";
import type { HeldTables } from "./held";

/** What the tables of films and recordings hold, column by column. They belong to their courses. */
export const mediaHeld: HeldTables<MediaTables> = {
  media: {
    columns: { hash: 1, type: 1, size: 1, added_at: 1 },
    erased: "stays",
    kept: "product",
  },
  media_part: {
    columns: { media_hash: 1, nth: 1, bytes: 1 },
    erased: "stays",
    kept: "product",
  },
  course_media: {
    columns: { course_id: 1, media_hash: 1, added_by: 2, added_at: 1 },
    erased: "stays",
    kept: "product",
  },
  version_media: {
    columns: { course_version_id: 1, media_hash: 1 },
    erased: "stays",
    kept: "product",
  },
};
