import { createHmac, timingSafeEqual } from "node:crypto";
import type { LinkPurpose } from "../../db/queries/identity-links";
import type { Env } from "../env.server";

/** What a link of ours is for: an account’s own affairs, or a survey or a guardian’s, who need no account. */
export type LinkFor = LinkPurpose | "survey" | "guardian";

const PATHS: Record<LinkFor, string> = {
  "sign-up": "/verify-email",
  "change-email": "/verify-email",
  "reset-password": "/reset",
  invitation: "/invitation",
  survey: "/survey",
  guardian: "/guardian",
};

/**
 * The address that a mailed link opens. Its token is the link's id and a 256-bit MAC of it, so a
 * copy of the database opens nothing: the MAC is stored nowhere and only the server can make it.
 */
export function linkAddress(env: Pick<Env, "origin" | "secret">, purpose: LinkFor, id: string) {
  return `${env.origin}${PATHS[purpose]}/${id}.${macOf(env.secret, id)}`;
}

/** The id of the link that a token belongs to; null when the token is not one of ours. */
export function linkIdOf(env: Pick<Env, "secret">, token: string | undefined): string | null {
  const [id = "", mac = "", ...rest] = (token ?? "").split(".");
  const expected = Buffer.from(macOf(env.secret, id));
  const given = Buffer.from(mac);
  const ours = given.length === expected.length && timingSafeEqual(given, expected);
  return ours && rest.length === 0 ? id : null;
}

function macOf(secret: string, id: string): string {
  return createHmac("sha256", secret).update(`mailed link ${id}`).digest("base64url");
}
