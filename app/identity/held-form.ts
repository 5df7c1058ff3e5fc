/**
 * A form that waits while someone proves who they are. It travels through the page, not the server:
 * the page asks for the password and sends everything on to where the form was going.
 */
export interface HeldForm {
  held: {
    /** Where the form was going, one of our own paths. */
    path: string;
    fields: [name: string, value: string][];
    /** The only person it may be sent on for; null when that is not known. */
    personId: string | null;
    /** Whose password is asked for; null asks for the e-mail too. */
    email: string | null;
    /** Whether a code is asked for too; null where that is not known. */
    asksCode: boolean | null;
    /** In the demo, the code that the person would read from their phone. */
    demoCode: string | null;
    /** Why the last try was not enough, as a finished sentence. */
    problem: string | null;
  };
}

/** Names of the page's own questions, which no other form uses. */
export const PROOF_FIELDS = {
  email: "proof-email",
  password: "proof-password",
  code: "proof-code",
  person: "proof-person",
} as const;
