import { z } from "zod";
import { addDays, addPeriod, type Day, earlier, LAST_DAY } from "../days";
import type { CredentialFact } from "../facts";
import { anyLeaf, day, leafKind, name, period } from "../leaf";
import { fails, met, type State } from "../state";
import { furthest } from "./furthest";

const options = z.strictObject({
  ...anyLeaf,
  def: name,
  issuers: z
    .array(z.strictObject({ id: name, trusted_from: day.optional(), trusted_to: day.optional() }))
    .min(1),
  max_age: period.optional(),
  min_version: z.int().min(0).optional(),
  older_ok_until: day.optional(),
  grace: period.optional(),
});
type Options = z.output<typeof options>;

const ORDER = [
  "no evidence",
  "issuer not trusted",
  "version too old",
  "dated in the future",
  "not yet valid",
  "expired",
  "version retired",
  "revoked",
] as const;

/** A credential of the definition, from an issuer trusted on the day it was issued. */
export const credential = leafKind(options, {
  about: ({ def }) => ({ def }),
  reads: ({ def }, facts) => facts.credentials.filter((record) => record.def === def),
  judge(leaf, known) {
    const records = known.facts.credentials.filter((record) => record.def === leaf.def);
    return furthest(records, {
      order: ORDER,
      changes: (record) => changes(leaf, record),
      state: (record, day) => stateOf(leaf, record, day, known.today),
    });
  },
});

function stateOf(leaf: Options, record: CredentialFact, day: Day, today: Day): State {
  const evidence = [record.id];
  const old = isOld(leaf, record);
  if (!trusted(leaf, record)) return fails("issuer not trusted", evidence);
  if (old && leaf.older_ok_until === undefined) return fails("version too old", evidence);
  if (record.on > today) return fails("dated in the future", evidence);
  if (day < record.on) return fails("not yet valid", evidence);
  if (record.revokedOn !== null && day >= record.revokedOn) return fails("revoked", evidence);
  if (old && leaf.older_ok_until !== undefined && day > leaf.older_ok_until) {
    return fails("version retired", evidence);
  }
  const last = lastDay(leaf, record);
  if (day <= last) return met(evidence);
  return record.on <= last && day <= graceEnd(leaf, last)
    ? { pass: "grace", evidence }
    : fails("expired", evidence);
}

function changes(leaf: Options, record: CredentialFact): Day[] {
  const last = lastDay(leaf, record);
  const days = [record.on, addDays(last, 1), addDays(graceEnd(leaf, last), 1)];
  if (leaf.older_ok_until !== undefined) days.push(addDays(leaf.older_ok_until, 1));
  if (record.revokedOn !== null) days.push(record.revokedOn);
  return days;
}

/** The printed end or the age limit, whichever is earlier. */
function lastDay(leaf: Options, record: CredentialFact): Day {
  const aged = leaf.max_age ? addPeriod(record.on, leaf.max_age) : LAST_DAY;
  return earlier(aged, record.validThrough ?? LAST_DAY);
}

function graceEnd(leaf: Options, last: Day): Day {
  return leaf.grace ? addPeriod(last, leaf.grace) : last;
}

function isOld(leaf: Options, record: CredentialFact): boolean {
  return (
    leaf.min_version !== undefined && (record.version === null || record.version < leaf.min_version)
  );
}

function trusted(leaf: Options, record: CredentialFact): boolean {
  return leaf.issuers.some(
    (issuer) =>
      issuer.id === record.issuer &&
      (issuer.trusted_from === undefined || issuer.trusted_from <= record.on) &&
      (issuer.trusted_to === undefined || record.on <= issuer.trusted_to),
  );
}
