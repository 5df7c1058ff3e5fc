import { PLATFORM } from "../identity/roles";
import type { App } from "../record/app.server";
import type { CheckedFile } from "./check-credential.server";
import { organizationDid } from "./did-web";
import type { JsonObject } from "./json";
import { signingKeys } from "./mint-keys.server";
import { RECEIPT_TYPE, receiptFor } from "./receipt";
import { kekOf, signStatement } from "./signer.server";

/** A receipt for one check, signed by the platform's own key. Nothing of it is kept. */
export async function issueReceipt(app: App, checked: CheckedFile): Promise<string> {
  const issuer = organizationDid(app.env.origin, PLATFORM);
  const by = { issuer, id: `urn:muster:receipt:${app.newId()}`, at: app.now() };
  return signReceipt(app, receiptFor(checked, by));
}

/** Signs what the platform says of checks it made. */
export async function signReceipt(app: App, claims: JsonObject): Promise<string> {
  const { token: key } = await signingKeys(app, PLATFORM);
  const did = organizationDid(app.env.origin, PLATFORM);
  return signStatement(claims, RECEIPT_TYPE, { did, key, kek: kekOf(key, app.env) });
}
