import { z } from "zod";
import { addDays } from "../days";
import { anyLeaf, leafKind, name, names } from "../leaf";
import { fails, met } from "../state";

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
    return {
      changes: records.flatMap((record) =>
        record.validThrough === null ? [record.on] : [record.on, addDays(record.validThrough, 1)],
      ),
      on(day) {
        const inForce = records.filter(
          (record) =>
            record.on <= day && (record.validThrough === null || day <= record.validThrough),
        );
        const signed = inForce.filter(
          (record) => record.party !== null && leaf.parties.includes(record.party),
        );
        const unsigned = leaf.parties.filter(
          (party) => !signed.some((record) => record.party === party),
        );
        const evidence = signed.map((record) => record.id);
        return unsigned.length === 0
          ? met(evidence)
          : fails(`unsigned: ${unsigned.join(", ")}`, evidence);
      },
    };
  },
});
