import type { z } from "zod";
import { t } from "../i18n/reader";
import { holds, type Role } from "../identity/roles";
import { isProofFresh } from "../identity/session-bounds";
import { type GuardArgs, visitor, type Who } from "./guards.server";
import { answerProblem, readJsonText } from "./read-json.server";

/** Room for a thousand rows of what names a person or a credential. */
const MOST_BYTES = 256 * 1024;

/**
 * What a program orders in JSON, for people who hold one of these roles and proved within the last
 * five minutes who they are. Throws the problem (RFC 9457) otherwise: 401 `sign-in` or `proof`,
 * 403 `role`, 413 or 415 `BODY`, 400 `FORMAT` naming each field that cannot be read.
 */
export async function readOrder<Schema extends z.ZodType>(
  args: GuardArgs,
  { access, schema }: { access: readonly Role[]; schema: Schema },
): Promise<{ who: Who; order: z.infer<Schema> }> {
  const who = await visitor(args);
  if (who === null) throw problem(401, "sign-in", t("api.order.signIn"));
  if (!holds(who.memberships, access)) throw problem(403, "role", t("api.order.role"));
  if (!isProofFresh(who.provedAt, args.context.app.now()))
    throw problem(401, "proof", t("api.order.proof"));
  const body = await readJsonText(args.request, MOST_BYTES);
  if (!body.ok) throw problem(body.status, "BODY", t("api.body"));
  const order = schema.safeParse(jsonOf(body.bytes));
  if (order.success) return { who, order: order.data };
  const fields = [...new Set(order.error.issues.flatMap(fieldsOf))].join(", ");
  throw problem(400, "FORMAT", t("api.order.shape", { fields }));
}

/** The fields that an issue is about; where there are several shapes, those of the last. */
function fieldsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return (issue.errors.at(-1) ?? []).flatMap(fieldsOf);
  return [issue.path.join(".") || "the whole body"];
}

function problem(status: number, code: string, detail: string): Response {
  return answerProblem({ status, code, detail });
}

/** The value of a JSON text; undefined, which no schema takes, when it is none. */
function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
