import { membersAsked, tokensOf } from "../../db/queries/credentials-checking";
import type { App } from "../record/app.server";
import type { Actor } from "../record/context.server";
import { limitRate } from "../record/limit-rate.server";
import { done, type Outcome, refused } from "../record/outcome";
import { type CheckedRow, kindOf, MOST_ROWS, rowVerdict } from "./bulk-check";
import { askedAbout } from "./bulk-receipt";
import { addresses } from "./open-badge";
import { ownSources } from "./own-sources.server";
import { readCredentialFile } from "./read-credential-file.server";
import { type VerifierSources, verifyCredential } from "./verification/verifier";

const DOOR = { door: "verify-bulk", most: 10, windowMs: 600_000 };

/**
 * Checks up to 5,000 rows of e-mail, member number, link or file, each by itself. People are found in
 * these programs only: anyone else's answer is that of nobody. Nothing is fetched; another issuer's
 * link is for the check of one. Refused `too-many` after 10 runs in ten minutes, `too-long`.
 */
export async function checkInBulk(
  app: App,
  actor: Actor & { personId: string },
  input: { rows: readonly string[]; programIds: readonly string[] },
): Promise<Outcome<CheckedRow[], "too-many" | "too-long">> {
  const { rows, programIds } = input;
  if (rows.length > MOST_ROWS) return refused("too-long", { rows: rows.length });
  const limit = await app.run(actor, (context) => limitRate(context, DOOR, actor.personId));
  if (!limit.ok) return limit;
  const people = rows.filter((row) => ["email", "member"].includes(kindOf(row)));
  const asked = [...new Set(people.flatMap((row) => [row, row.toLowerCase()]))];
  const members = await membersAsked(app.db, programIds, asked);
  const tokens = await tokensOf(
    app.db,
    members.map(({ personId }) => personId),
  );
  const sources = {
    ...(await ownSources(app.reading(actor), app.env.origin)),
    verified: new Map(),
  };

  const checked: CheckedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const kind = kindOf(row);
    const about = { row: index + 1, asked: askedAbout(row) };
    if (kind === "file") {
      checked.push({ ...about, ...(await judged([row], sources)), problem: null });
    } else if (kind === "link") {
      const file = await linked(app, actor, row);
      const problem = file === null ? (isOwn(app, row) ? "none" : "elsewhere") : null;
      checked.push({ ...about, ...(await judged(file === null ? [] : [file], sources)), problem });
    } else {
      const member = members.find(
        ({ personId, email }) => personId === row || email === row.toLowerCase(),
      );
      const held = member ? (tokens.get(member.personId) ?? []).map(({ body }) => body) : [];
      const problem = member === undefined ? "nobody" : held.length === 0 ? "none" : null;
      checked.push({ ...about, ...(await judged(held, sources)), problem });
    }
  }
  return done(checked);
}

async function judged(files: readonly string[], sources: VerifierSources) {
  const found: CheckedRow["found"] = [];
  for (const file of files) {
    const { verdict, code, badge } = await verifyCredential(file, sources);
    found.push({ name: badge?.name ?? "", verdict, code });
  }
  return { verdict: rowVerdict(found), found };
}

const isOwn = (app: App, link: string) => link.startsWith(addresses.credential(app.env.origin, ""));

/** The signed file behind a link of ours, where this reader may open it. */
async function linked(app: App, actor: Actor, link: string): Promise<string | null> {
  if (!isOwn(app, link)) return null;
  const rest = link.slice(addresses.credential(app.env.origin, "").length);
  const id = /^([\w-]{1,64})(?:\.\w+)?$/.exec(rest)?.[1];
  if (id === undefined) return null;
  const file = await readCredentialFile(app.reading(actor), { id, format: "jwt" });
  return file?.body ?? null;
}
