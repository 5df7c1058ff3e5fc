/** What was read of the bytes of a film or recording. */
export interface Measured {
  picture: boolean;
  sound: boolean;
  /** Is everything in it of a kind that browsers play? */
  playable: boolean;
  /** Its length by what it holds. */
  seconds: number;
  /** Its length by its own head, where it says one. */
  declaredSeconds?: number;
}
