import type { CatalogTables } from "../schema/catalog";
import type { HeldTables } from "./held";

/** What the catalog tables hold, column by column. */
export const catalogHeld: HeldTables<CatalogTables> = {
  course: {
    columns: { created_at: 1, id: 1, organization_id: 1 },
    erased: "stays",
    kept: "product",
  },
  course_version: {
    columns: {
      content_hash: 1,
      course_id: 1,
      id: 1,
      language: 1,
      manifest: 1,
      minutes: 1,
      ordinal: 1,
      published_at: 1,
      published_by: 1,
      summary: 1,
      title: 1,
      version: 1,
    },
    erased: "stays",
    kept: "product",
  },
  course_version_seal: {
    columns: { course_version_id: 1 },
    erased: "stays",
    kept: "product",
  },
  objective: {
    columns: { course_version_id: 1, id: 1, position: 1, text: 1 },
    erased: "stays",
    kept: "product",
  },
  lesson_version: {
    columns: {
      blocks: 1,
      content_hash: 1,
      course_version_id: 1,
      id: 1,
      minutes: 1,
      objectives: 1,
      position: 1,
      slug: 1,
      title: 1,
    },
    erased: "stays",
    kept: "product",
  },
  item_version: {
    columns: {
      course_version_id: 2,
      critical: 2,
      family: 2,
      id: 2,
      item_id: 2,
      objective_id: 2,
      pool: 2,
      position: 2,
      presentation: 2,
      scoring: 5,
      type: 2,
    },
    erased: "stays",
    kept: "product",
  },
  course_retirement: {
    columns: { at: 1, course_id: 1, nth: 1, person_id: 2, reason: 1, retired: 1 },
    erased: "stays",
    kept: "product",
  },
};
