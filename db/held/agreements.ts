import type { AgreementTables } from "../schema/agreements";
import type { HeldTables } from "./held";
import { through } from "./path";

/** What the tables of agreements hold, column by column. */
export const agreementsHeld: HeldTables<AgreementTables> = {
  agreement_text: {
    columns: {
      id: 1,
      organization_id: 1,
      doc: 1,
      version: 1,
      parties: 1,
      title: 1,
      words: 1,
      ends_on: 1,
      hash: 1,
      published_by: 2,
      published_at: 1,
    },
    erased: "stays",
    kept: "record",
  },
  agreement_signature: {
    columns: {
      id: 2,
      text_id: 2,
      party: 2,
      about_school: 2,
      about_person: 2,
      signed_by: 2,
      at: 2,
    },
    erased: "stays",
    kept: "record",
  },
  agreement_name: {
    columns: { signature_id: 2, typed_name: 3, salt: 5 },
    erased: { by: through("signature_id", "agreement_signature", "signed_by") },
    kept: "until erased",
  },
  agreement_end: {
    columns: { signature_id: 2, from_day: 2, ended_by: 2, at: 2 },
    erased: "stays",
    kept: "record",
  },
};
