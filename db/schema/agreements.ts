/** Tables of agreements. Instants are epoch milliseconds, days YYYY-MM-DD. */
export interface AgreementTables {
  /** One version of a text that parties sign; append-only. */
  agreement_text: {
    id: string;
    /** The program that published it. */
    organization_id: string;
    /** What rules call it. */
    doc: string;
    version: number;
    /** JSON: who signs it. */
    parties: string;
    title: string;
    words: string;
    /** The last day on which a signature under it is in force; null when it does not end by itself. */
    ends_on: string | null;
    /** SHA-256 of the canonical text. */
    hash: string;
    published_by: string;
    published_at: number;
  };
  /** A party signed: for itself and a school, or for itself and a person; append-only. */
  agreement_signature: {
    id: string;
    text_id: string;
    party: "person" | "guardian" | "program" | "school" | "district";
    about_school: string | null;
    about_person: string | null;
    signed_by: string;
    at: number;
  };
  /** The name that was typed; erasable, with the salt of its chain entry. */
  agreement_name: { signature_id: string; typed_name: string; salt: string };
  /** A party took its signature back; append-only, one for each. */
  agreement_end: { signature_id: string; from_day: string; ended_by: string; at: number };
}
