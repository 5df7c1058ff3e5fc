/**
 * What a use case answers: the value, or a refusal with a reason from a closed list.
 * Expected refusals are values; bugs throw.
 */
export type Outcome<T, Reason extends string> = Done<T> | Refused<Reason>;

export interface Done<T> {
  ok: true;
  value: T;
}

export interface Refused<Reason extends string> {
  ok: false;
  reason: Reason;
  detail?: RefusalDetail;
}

/** Numbers and words that the sentence about a refusal needs. */
export type RefusalDetail = Record<string, string | number>;

/** The good outcome. */
export function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

/** The expected "no", with what its sentence needs. */
export function refused<Reason extends string>(
  reason: Reason,
  detail?: RefusalDetail,
): Refused<Reason> {
  return detail ? { ok: false, reason, detail } : { ok: false, reason };
}
