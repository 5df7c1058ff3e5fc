import type { Role } from "../../app/identity/roles";
import type { Thing } from "./twins";

export type Access = "public" | "signed-in" | readonly Role[];

export interface Right {
  read: Access;
  /** Who may post, where that is not who may read; null where nothing is posted. */
  write?: Access | null;
  /** What each variable part of the path names. */
  names?: readonly Thing[];
}

const GIVES_ROLES: Access = ["operator", "program_lead"];
const READS_PEOPLE: Access = ["coach", "adjudicator", "program_lead"];

/**
 * Who may open what: the second opinion beside each route's own guard. A route without a row here,
 * or whose `handle.access` says something else, fails the matrix test.
 */
export const RIGHTS: Record<string, Right> = {
  "/": { read: "public", write: null },
  "/*": { read: "public", names: ["text"] },
  "/sign-in": { read: "public" },
  "/sign-out": { read: "signed-in" },
  "/proof": { read: "public" },
  "/join": { read: "public" },
  "/forgot": { read: "public" },
  "/reset/:token": { read: "public", names: ["text"] },
  "/invitation/:token": { read: "public", names: ["text"] },
  "/verify-email/:token": { read: "public", names: ["text"] },
  "/outbox": { read: "public", write: null },
  "/account": { read: "signed-in" },
  "/account/email": { read: "signed-in" },
  "/account/password": { read: "signed-in" },
  "/account/sessions": { read: "signed-in" },
  "/account/reading": { read: "signed-in" },
  "/organizations": { read: GIVES_ROLES, write: null },
  "/organizations/new": { read: ["operator"] },
  "/organizations/:id": { read: GIVES_ROLES, names: ["organization"] },
  "/organizations/:id/keys": { read: ["operator"], names: ["organization"] },
  "/organizations/:id/ended-roles": { read: GIVES_ROLES, names: ["organization"] },
  "/people": { read: READS_PEOPLE, write: null },
  "/people/invite": { read: GIVES_ROLES },
  "/people/find": { read: ["operator"] },
  "/people/:id/sessions": { read: ["operator"], names: ["person"] },
  "/people/:id": { read: READS_PEOPLE, write: null, names: ["person"] },
  "/people/:id/observations/new": { read: ["coach"], names: ["person"] },
  "/observations/:id": {
    read: ["corps_member", "coach", "adjudicator", "program_lead"],
    write: null,
    names: ["observation"],
  },
  "/observations/:id/correction": { read: ["coach", "program_lead"], names: ["observation"] },
  "/sessions": { read: ["corps_member", "coach", "program_lead"], write: null },
  "/sessions/new": { read: ["coach", "program_lead"] },
  "/sessions/:id": {
    read: ["corps_member", "coach", "program_lead"],
    write: ["coach", "program_lead"],
    names: ["session"],
  },
  "/sessions/:id/seat": { read: ["corps_member"], names: ["session"] },
  "/sessions/:id/check-in": { read: ["corps_member"], names: ["session"] },
  "/sessions/:id/code": { read: ["coach", "program_lead"], names: ["session"] },
  "/sessions/:id/change": { read: ["coach", "program_lead"], names: ["session"] },
  "/sessions/:id/sign-off": { read: ["coach", "program_lead"], names: ["session"] },
  "/practice": { read: "signed-in" },
  "/courses/:course/practice": { read: "signed-in", names: ["course"] },
  "/courses/:course/check": { read: "signed-in", names: ["course"] },
  "/courses/:course/check/result": { read: "signed-in", names: ["course"] },
  "/people/:id/tries": { read: ["coach", "program_lead"], names: ["person"] },
  "/me/credentials.zip": { read: "signed-in", write: null },
  "/me/export.json": { read: "signed-in", write: null },
  "/openings": { read: ["program_lead"], write: null },
  "/openings/new": { read: ["program_lead"] },
  "/openings/:id": { read: ["program_lead"], write: null, names: ["opening"] },
  "/openings/:id/people/:person": { read: ["program_lead"], names: ["opening", "person"] },
  "/placements/:id/ending": { read: ["program_lead"], names: ["placement"] },
  "/placed": { read: ["corps_member"], write: null },
  "/clearances": { read: ["adjudicator"], write: null },
  "/people/:id/clearances/new": { read: ["adjudicator"], names: ["person"] },
  "/people/:id/age": { read: ["adjudicator"], names: ["person"] },
  "/people/:id/hold": { read: ["program_lead"], names: ["person"] },
  "/hosting": { read: ["school_host"], write: null },
  "/courses": { read: "signed-in", write: null },
  "/courses/:course": { read: "signed-in", names: ["course"] },
  "/courses/:course/objectives/:objective": {
    read: "signed-in",
    write: null,
    names: ["course", "text"],
  },
  "/courses/:course/report": { read: "signed-in", names: ["course"] },
  "/courses/:course/reports": { read: ["author", "reviewer"], names: ["course"] },
  "/courses/:course/lessons/:slug": { read: "signed-in", names: ["course", "text"] },
  "/credentials": { read: "signed-in", write: null },
  "/credentials/:id": { read: "public", write: null, names: ["credential"] },
  "/credentials/:id.json": { read: "public", write: null, names: ["credential"] },
  "/credentials/:id.jwt": { read: "public", write: null, names: ["credential"] },
  "/credentials/:id.svg": { read: "public", write: null, names: ["credential"] },
  "/credentials/:id.pdf": { read: "public", write: null, names: ["credential"] },
  "/credentials/:id.png": { read: "public", write: null, names: ["credential"] },
  "/credentials/:id/visibility": { read: "signed-in", names: ["credential"] },
  "/credentials/:id/evidence": { read: "signed-in", write: null, names: ["credential"] },
  "/credentials/:id/certificate": { read: "signed-in", write: null, names: ["credential"] },
  "/credentials/:id/revocation": { read: ["reviewer", "operator"], names: ["credential"] },
  "/achievements/:id": { read: "public", write: null, names: ["achievement"] },
  "/achievements/:id.json": { read: "public", write: null, names: ["achievement"] },
  "/achievements/:id/:version": { read: "public", write: null, names: ["achievement", "text"] },
  "/achievements/:id/:version.json": {
    read: "public",
    write: null,
    names: ["achievement", "text"],
  },
  "/achievements/:id/:version.svg": {
    read: "public",
    write: null,
    names: ["achievement", "text"],
  },
  "/attestations/:id": { read: "signed-in", names: ["statement"] },
  "/achievements/:id/:version.png": {
    read: "public",
    write: null,
    names: ["achievement", "text"],
  },
  "/.well-known/did.json": { read: "public", write: null },
  "/o/:org/did.json": { read: "public", write: null, names: ["organization"] },
  "/status/:list": { read: "public", write: null, names: ["text"] },
  "/verify": { read: "public" },
  "/credentials/issue": { read: "public" },
  "/credentials/verify": { read: "public" },
  "/api/verify": { read: "public" },
  "/api/verify/bulk": { read: "public", write: ["program_lead", "adjudicator"] },
  "/verify/bulk": { read: ["program_lead", "adjudicator"] },
  "/trust/issuers.json": { read: "public", write: null },
  "/vc-api/status": { read: "public", write: null },
  "/policy/mastery": { read: "public", write: null },
};
