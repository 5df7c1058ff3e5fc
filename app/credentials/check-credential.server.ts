import { encodingOf } from "../../db/queries/credentials";
import type { App } from "../record/app.server";
import type { Actor } from "../record/context.server";
import { limitRate } from "../record/limit-rate.server";
import { done, type Outcome } from "../record/outcome";
import { addresses } from "./open-badge";
import { ownSources } from "./own-sources.server";
import { type Verification, verifyCredential } from "./verification/verifier";

const DOOR = { door: "verify", most: 30, windowMs: 60_000 };

/**
 * Checks what someone typed or pasted: a JSON badge, a JWT, or a link to one of our credentials.
 * Nothing of it is kept. Refused `too-many` after 30 checks a minute from one address.
 */
export async function checkCredential(
  app: App,
  actor: Actor,
  input: { text: string; email: string | null; address: string },
): Promise<Outcome<Verification, "too-many">> {
  const limit = await app.run(actor, (context) => limitRate(context, DOOR, input.address));
  if (!limit.ok) return limit;
  const { origin } = app.env;
  const file = (await linkedFile(app, input.text.trim())) ?? input.text;
  const sources = await ownSources(app.reading(actor), origin);
  const recipient = input.email === null ? {} : { recipient: input.email };
  return done(await verifyCredential(file, { ...sources, ...recipient }));
}

/** The signed file behind a link of ours; null for any other text, which is then read as a file. */
async function linkedFile({ db, env }: App, text: string): Promise<string | null> {
  const prefix = addresses.credential(env.origin, "");
  const id = text.startsWith(prefix) ? text.slice(prefix.length).replace(/\.(json|jwt)$/, "") : "";
  return /^[\w-]{1,64}$/.test(id) ? encodingOf(db, id, "json") : null;
}
