import { z } from "zod";
import { anyLeaf, leafKind, name } from "../leaf";
import { fails, met } from "../state";
import { furthest } from "./furthest";

const options = z.strictObject({ ...anyLeaf, what: name });

const ORDER = ["no evidence", "dated in the future", "not yet valid"] as const;

/** An attestation on file. */
export const attest = leafKind(options, {
  about: ({ what }) => ({ what }),
  reads: ({ what }, facts) => facts.attests.filter((record) => record.what === what),
  judge(leaf, known) {
    const records = known.facts.attests.filter((record) => record.what === leaf.what);
    return furthest(records, {
      order: ORDER,
      changes: (record) => [record.on],
      state(record, day) {
        if (record.on > known.today) return fails("dated in the future", [record.id]);
        if (day < record.on) return fails("not yet valid", [record.id]);
        return met([record.id]);
      },
    });
  },
});
