import { z } from "zod";
import { addDays, type Day } from "../days";
import { anyLeaf, leafKind, name, names } from "../leaf";
import { failsBy, metBy } from "../state";
import { FEW, type Spell, worthByDay } from "../sweep";

const options = z.strictObject({
  ...anyLeaf,
  doc: name,
  parties: names,
  min_version: z.int().min(0).optional(),
});

/** Every party has signed that version of the document or a later one, and it is in force. */
export const agreement = leafKind(options, {
  about: ({ doc, parties }) => ({ doc, parties }),
  reads: ({ doc }, facts) => facts.agreements.filter((record) => record.doc === doc),
  judge(leaf, known) {
    const records = known.facts.agreements.filter(
      (record) =>
        record.doc === leaf.doc &&
        record.on <= known.today &&
        (leaf.min_version === undefined ||
          (record.version !== null && record.version >= leaf.min_version)),
    );
    const parties = new Set(leaf.parties);
    const signedOn = (day: Day) =>
      records.filter(
        (record) =>
          record.on <= day &&
          (record.validThrough === null || day <= record.validThrough) &&
          record.party !== null &&
          parties.has(record.party),
      );
    const spells = new Map(leaf.parties.map((party) => [party, [] as Spell[]]));
    for (const { party, on, validThrough } of records)
      spells.get(party ?? "")?.push({ from: on, through: validThrough, worth: 1 });
    const inForce = [...spells].map(([party, signed]) => ({ party, on: worthByDay(signed) }));
    return {
      changes: records.flatMap((record) =>
        record.validThrough === null ? [record.on] : [record.on, addDays(record.validThrough, 1)],
      ),
      on(day) {
        const missing = new Set(
          inForce.filter((one) => one.on(day) === 0).map(({ party }) => party),
        );
        const evidence = () => signedOn(day).map(({ id }) => id);
        if (missing.size === 0) return metBy(evidence);
        const unsigned = leaf.parties.filter((party) => missing.has(party));
        return failsBy(`unsigned: ${unsigned.join(", ")}`, evidence);
      },
      apart: records.length > FEW,
    };
  },
});
