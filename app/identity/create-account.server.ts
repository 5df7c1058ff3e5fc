import { insertAccount, type NewAccount } from "../../db/queries/identity-accounts";
import type { Context } from "../record/context.server";

/**
 * Adds a person with a proved e-mail (lower case) and a hashed password, and returns their id.
 * Throws a unique violation when the address is taken: callers look first, in the same transaction.
 */
export async function createAccount(
  context: Context,
  input: Omit<NewAccount, "personId" | "createdAt">,
): Promise<string> {
  const personId = context.newId();
  await insertAccount(context.tx, { ...input, personId, createdAt: context.now });
  return personId;
}
