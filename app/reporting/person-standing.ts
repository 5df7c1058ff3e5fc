/** Where someone stands, for a list of people: what they have begun, hold, and where they serve. */
export interface PersonStanding {
  /** Courses begun. */
  courses: number;
  /** Badges in force. */
  badges: number;
  /** The school they are placed at now; null for none. */
  school: string | null;
  /** Something that their placement relies on has changed; only ever true for its lead. */
  hasChanged: boolean;
}
