import { PLATFORM } from "../identity/roles";
import type { App } from "../record/app.server";
import type { CheckedRow } from "./bulk-check";
import { bulkReceipt } from "./bulk-receipt";
import type { CheckedFile } from "./check-credential.server";
import { organizationDid } from "./did-web";
import type { JsonObject } from "./json";
import { signingKeys } from "./mint-keys.server";
import { RECEIPT_TYPE, receiptFor } from "./receipt";
import { kekOf, signStatement } from "./signer.server";

/** A receipt for one check, signed by the platform's own key. Nothing of it is kept. */
export async function issueReceipt(app: App, checked: CheckedFile): Promise<string> {
  return signReceipt(app, receiptFor(checked, signerOf(app)));
}

/** The same for a run over many rows, with its table. */
export async function issueRunReceipt(
  app: App,
  checked: { csv: string; rows: readonly CheckedRow[] },
): Promise<string> {
  return signReceipt(app, bulkReceipt(checked, signerOf(app)));
}

async function signReceipt(app: App, claims: JsonObject): Promise<string> {
  const { token: key } = await signingKeys(app, PLATFORM);
  const did = organizationDid(app.env.origin, PLATFORM);
  return signStatement(claims, RECEIPT_TYPE, { did, key, kek: kekOf(key, app.env) });
}

function signerOf(app: App) {
  const issuer = organizationDid(app.env.origin, PLATFORM);
  return { issuer, id: `urn:muster:receipt:${app.newId()}`, at: app.now() };
}
