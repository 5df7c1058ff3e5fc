import { insertChainEntry, lockChainHead } from "../../db/queries/record";
import type { Json } from "./canonical";
import { digestOf, nextEntry } from "./chain";
import type { Context } from "./context.server";

/**
 * Seals a row into its stream's hash chain (`org:<id>`, `registration:<id>`).
 * `payload` is what the chain vouches for; with a `salt` it can be erased later and the chain holds.
 * Whoever has the `digest` already gives that instead.
 */
export async function appendToChain(
  context: Pick<Context, "tx" | "now">,
  input: { stream: string; kind: string; refId: string } & (
    | { payload: Json; salt?: string }
    | { digest: string }
  ),
): Promise<{ seq: number; hash: string }> {
  const head = await lockChainHead(context.tx, input.stream);
  const entry = nextEntry(head, {
    stream: input.stream,
    kind: input.kind,
    refId: input.refId,
    at: context.now,
    digest: "digest" in input ? input.digest : digestOf(input.payload, input.salt),
  });
  await insertChainEntry(context.tx, entry);
  return { seq: entry.seq, hash: entry.hash };
}
