import type { z } from "zod";
import { type ReadForm, readForm } from "./form.server";

/**
 * Reads what an address asks for, after its `?`, by the same rules and with the same sentences as a
 * posted form.
 */
export function readQuery<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
  labels: Record<string, string> = {},
): Promise<ReadForm<z.infer<Schema>>> {
  const { searchParams } = new URL(request.url);
  const language = request.headers.get("accept-language");
  const asPosted = new Request(request.url, {
    method: "POST",
    body: searchParams,
    headers: language === null ? {} : { "accept-language": language },
  });
  return readForm(asPosted, schema, { labels });
}
