import type { IdentityTables } from "../schema/identity";
import type { HeldTables } from "./held";

/** What the identity tables hold, column by column. */
export const identityHeld: HeldTables<IdentityTables> = {
  person: { columns: { created_at: 2, id: 2 }, erased: "stays", kept: "record" },
  account: {
    columns: {
      created_at: 2,
      email: 3,
      erased_at: 2,
      is_demo: 2,
      language: 3,
      name: 3,
      password_hash: 5,
      person_id: 2,
      reminders: 2,
      digest: 2,
    },
    erased: "apart",
    kept: "until erased",
  },
  login_session: {
    columns: {
      created_at: 2,
      device: 3,
      digest: 5,
      expires_at: 2,
      factor_at: 2,
      person_id: 2,
      proved_at: 2,
      used_at: 2,
    },
    erased: { by: "person_id" },
    kept: "sessions",
  },
  known_device: {
    columns: { device: 3, first_seen_at: 2, person_id: 2 },
    erased: { by: "person_id" },
    kept: "devices",
  },
  account_token: {
    columns: {
      created_at: 2,
      email: 3,
      expires_at: 2,
      id: 2,
      invitation_id: 2,
      pending: 5,
      person_id: 2,
      purpose: 2,
      used_at: 2,
    },
    erased: "apart",
    kept: "links",
  },
  invitation: {
    columns: {
      accepted_at: 2,
      accepted_by: 2,
      email: 3,
      id: 2,
      invited_at: 2,
      invited_by: 2,
      organization_id: 2,
      role: 2,
    },
    erased: "apart",
    kept: "invitations",
  },
  organization: {
    columns: { created_at: 1, id: 1, kind: 1, name: 1, parent_id: 1, state: 1, time_zone: 1 },
    erased: "stays",
    kept: "product",
  },
  membership: {
    columns: {
      ended_at: 2,
      ended_by: 2,
      granted_at: 2,
      granted_by: 2,
      id: 2,
      organization_id: 2,
      person_id: 2,
      role: 2,
    },
    erased: "apart",
    kept: "record",
  },
  local_mail: {
    columns: { id: 2, mail: 3, sent_at: 2, to_address: 3 },
    erased: "apart",
    kept: "demo letters",
  },
};
