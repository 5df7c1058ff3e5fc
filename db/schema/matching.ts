/** Tables that bring people and openings together. Instants are epoch milliseconds. */
export interface MatchingTables {
  /** What a school asks for in an opening, beyond its rules; append-only, the newest holds. */
  opening_need: {
    opening_id: string;
    /** 1, 2, 3 … in order of saying. */
    nth: number;
    /** JSON: `PK`, `K`, `1` … `12`. */
    grades: string;
    /** JSON: BCP 47 codes. */
    languages: string;
    modality: "in_person" | "online" | "both" | null;
    /** The town in which it is. */
    town: string | null;
    /** JSON: ids of achievements that help. */
    badges: string;
    said_by: string;
    at: number;
  };
  /** The name of the member of the school's staff who receives whoever comes: never a student's. */
  opening_contact: {
    opening_id: string;
    name: string;
    said_by: string;
    /** When the opening is over. */
    over_at: number;
  };
  /** One thing that a person says of where and when they can serve; theirs to change. */
  serving_choice: {
    person_id: string;
    kind: "language" | "day" | "place" | "modality";
    /** A language's code, a day of the week (1 to 7), a place folded for comparing, a modality. */
    value: string;
    /** A place as it was typed. */
    words: string | null;
    /** Of a day: `HH:MM`, both or neither. */
    from_time: string | null;
    to_time: string | null;
    said_at: number;
  };
}
