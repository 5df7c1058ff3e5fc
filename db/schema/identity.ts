import type { Generated } from "kysely";

type OrganizationKind = "platform" | "college" | "program" | "district" | "school";
type Role =
  | "corps_member"
  | "author"
  | "reviewer"
  | "coach"
  | "adjudicator"
  | "program_lead"
  | "school_host"
  | "operator";

/** Tables of the identity domain. Instants are epoch milliseconds. */
export interface IdentityTables {
  /** Someone, as everything else knows them: an id that says nothing. */
  person: { id: string; created_at: number };
  /** What is known of a person who signs in. The e-mail has always been proved by a link. */
  account: {
    person_id: string;
    email: string;
    name: string;
    password_hash: string;
    is_demo: 0 | 1;
    created_at: number;
    /** Whether to mail what is due. */
    reminders: Generated<0 | 1>;
    /** 1: wants the day's letter about what waits on them. */
    digest: Generated<0 | 1>;
    /** What they read Muster in, and get its letters in. */
    language: Generated<"en" | "es">;
    /** When the person was erased; what stands in the other columns is nobody's then. */
    erased_at: number | null;
  };
  /** `digest` is SHA-256 of the id in the cookie; the id itself is stored nowhere. */
  login_session: {
    digest: string;
    person_id: string;
    device: string | null;
    created_at: number;
    used_at: number;
    proved_at: number;
    expires_at: number;
    /** When a second factor was shown; null while it was not. */
    factor_at: number | null;
  };
  /** Devices that someone has signed in from, so that a new one is mailed about. */
  known_device: { person_id: string; device: string; first_seen_at: number };
  /** A link that was mailed. Its id alone opens nothing: the link carries a MAC of it. */
  account_token: {
    id: string;
    purpose: "sign-up" | "change-email" | "reset-password" | "invitation";
    email: string;
    person_id: string | null;
    invitation_id: string | null;
    /** JSON: what becomes true when the link is used. */
    pending: string;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  invitation: {
    id: string;
    organization_id: string;
    role: Role;
    email: string;
    invited_by: string | null;
    invited_at: number;
    accepted_by: string | null;
    accepted_at: number | null;
  };
  organization: {
    id: string;
    kind: OrganizationKind;
    name: string;
    time_zone: string;
    state: string | null;
    parent_id: string | null;
    created_at: number;
  };
  membership: {
    id: string;
    person_id: string;
    organization_id: string;
    role: Role;
    granted_by: string | null;
    granted_at: number;
    ended_by: string | null;
    ended_at: number | null;
  };
  /** Mail of a machine without SMTP, for the demo's outbox page: ids and names, never a working link. */
  local_mail: { id: string; to_address: string; mail: string; sent_at: number };
}
