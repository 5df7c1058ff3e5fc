import { awardById } from "../../db/queries/credentials";
import { keysOf } from "../../db/queries/credentials-keys";
import { awardsToResign, storeSignedAgain, wasTold } from "../../db/queries/credentials-resigning";
import { accountOf } from "../../db/queries/identity-accounts";
import { enqueueMail } from "../identity/send-mail.server";
import type { App } from "../record/app.server";
import { appendToChain } from "../record/append-to-chain.server";
import { type Context, SYSTEM } from "../record/context.server";
import type { Award } from "./award-record";
import { bringStatusListUpToDate } from "./publish-status-list.server";
import { type SignedAward, signAward } from "./sign-award.server";
import { signWithActiveKeys } from "./sign-with-active-keys.server";

/** As many at once as stay well inside the minute for which a piece of outbox work is held. */
const BATCH = 200;

/** What may have become of an award that is signed again: its new copy says so as the old one did. */
const EXPECTED = [null, "EXPIRED", "REVOKED"] as const;

/**
 * Because of a compromised key, signs every award of its organization again with the active keys: same
 * id, same claims, both encodings, each in a transaction of its own with its entry in the chain and,
 * once for each earner, the letter that says so. A crash leaves the rest for the next time; what is
 * more than a batch is left as outbox work. Throws when the key is not compromised.
 */
export async function resignAwards(
  app: App,
  { organizationId, kid }: { organizationId: string; kid: string },
): Promise<void> {
  const keys = await keysOf(app.db, organizationId);
  const key = keys.find((one) => one.kid === kid);
  if (key?.state !== "compromised") throw new Error(`Key ${kid} is not compromised`);
  const due = await awardsToResign(app.db, key, BATCH);
  for (const credentialId of due) await resign(app, credentialId, kid);
  if (due.length === BATCH)
    await app.run(SYSTEM, ({ enqueue }) =>
      enqueue({ kind: "resign-awards", payload: { organizationId, kid } }),
    );
}

async function resign(app: App, credentialId: string, compromisedKid: string): Promise<void> {
  const award = await awardById(app.db, credentialId);
  if (award === null) throw new Error(`No credential ${credentialId}`);
  const { organizationId, statusListId } = award.facts;
  await signWithActiveKeys(
    app,
    { organizationId, about: award.personId },
    async (keys) => {
      await bringStatusListUpToDate(app, statusListId);
      return signAward(app, award, keys, EXPECTED);
    },
    (context, signed) => store(context, award, signed, compromisedKid),
  );
}

async function store(
  context: Context,
  award: Award,
  { json, jwt }: SignedAward,
  compromisedKid: string,
): Promise<void> {
  const { tx, now } = context;
  const { id: credentialId, personId } = award;
  const { organizationId } = award.facts;
  const email = await addressToTell(context, award, compromisedKid);
  const id = context.newId();
  const isFirst = await storeSignedAgain(tx, {
    id,
    credentialId,
    organizationId,
    personId,
    compromisedKid,
    json,
    jwt,
    told: email !== null,
    at: now,
  });
  if (!isFirst) return;
  await appendToChain(context, {
    stream: `org:${organizationId}`,
    kind: "credential-resigned",
    refId: id,
    payload: { credentialId, json: json.hash, jwt: jwt.hash },
  });
  if (email === null) return;
  await enqueueMail(context, {
    to: email,
    template: "credentials-signed-again",
    names: { organization: award.facts.organizationName },
    page: "/credentials",
    link: null,
  });
}

/** Where to write to the earner; null for an award that is not in force, and for who was told before. */
async function addressToTell(
  { tx, now }: Context,
  { personId, facts, status }: Award,
  kid: string,
): Promise<string | null> {
  const { organizationId, validUntil } = facts;
  if (status.kind === "revoked" || (validUntil !== null && validUntil < now)) return null;
  if (await wasTold(tx, { organizationId, kid }, personId)) return null;
  return (await accountOf(tx, personId))?.email ?? null;
}
