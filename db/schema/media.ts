/** Films and recordings of courses; all append-only. Instants are epoch milliseconds. */
export interface MediaTables {
  /** One film or recording, whatever the number of courses that have it. */
  media: {
    /** The SHA-256 of its bytes, in lower-case hex. */
    hash: string;
    /** As its first bytes say. */
    type: "video/webm" | "video/mp4" | "audio/mpeg" | "audio/ogg" | "audio/mp4";
    /** In bytes. */
    size: number;
    added_at: number;
  };
  /** Its bytes, 256 KiB in each part but the last, numbered from 0. */
  media_part: { media_hash: string; nth: number; bytes: Buffer };
  /** A course was given it: by upload, with an import, or with what the course was made from. */
  course_media: {
    course_id: string;
    media_hash: string;
    added_by: string | null;
    added_at: number;
  };
  /** A released version lists it. */
  version_media: { course_version_id: string; media_hash: string };
}
