import { countUp, type Rule } from "./rule";

export interface AttestedAsks {
  attestation: string;
}

/** A statement was signed with one's name. */
export const attested: Rule<AttestedAsks> = {
  who: "you",
  page: ({ attestation }) => `/attestations/${attestation}`,
  decide: ({ attestation }, evidence) =>
    countUp(
      evidence.attested.filter(({ attestationId }) => attestationId === attestation),
      1,
    ),
};
