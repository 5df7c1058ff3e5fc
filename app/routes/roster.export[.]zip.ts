import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import type { Role } from "../identity/roles";
import { readRoster } from "../placement/roster/read-roster.server";
import { oneRosterFiles } from "../placement/roster/roster-file";
import { zipFiles } from "../record/zip-files";

const access: Role[] = ["program_lead"];
export const handle = { access };

/** The corps members of the program that `?program=` names, as a OneRoster CSV archive. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  const { app } = context;
  const programId = new URL(request.url).searchParams.get("program") ?? "";
  const roster = await readRoster(app.reading(who.actor), programId);
  if (!roster) throw notFound();
  const files = oneRosterFiles(roster.program, roster.people, roster.on);
  const parts = zipFiles(Readable.from(files), app.now());
  const body = createReadableStreamFromReadable(Readable.from(parts, { objectMode: false }));
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": 'attachment; filename="oneroster.zip"',
      "Cache-Control": "private, no-store",
    },
  });
}
