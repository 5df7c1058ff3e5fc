import { draftFiles } from "../../../db/queries/authoring-revisions";
import type { Licence } from "../../catalog/licence";
import type { SignOffKind } from "../../catalog/manifest";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import type { CourseRole } from "../authoring-right";
import { type SaveRefusal, saveDraft } from "../save-draft.server";
import { takeUpstream } from "./fork-course.server";
import { makeGuestLink, stopGuestLink } from "./guest-link.server";
import { withLicence } from "./licence-file";
import { nameSigner } from "./name-signer.server";
import { endRight, giveCourseRight } from "./share-course.server";

/** What a form of the sharing page asks for. */
export type SharingDo =
  | { do: "give"; email: string; role: CourseRole }
  | { do: "end"; rightId: string }
  | { do: "sign"; personId: string; kinds: SignOffKind[] }
  | { do: "licence"; licence: Licence; editKey: string }
  | { do: "upstream"; editKey: string }
  | { do: "guest"; key: string; forWhom: string; days: number; keys: boolean }
  | { do: "stop"; linkId: string };

interface Fields {
  do: string;
  key?: string | undefined;
  editKey?: string | undefined;
  email?: string | undefined;
  role?: CourseRole | undefined;
  licence?: Licence | undefined;
  whom?: string | undefined;
  days?: number | undefined;
  withKeys: boolean;
  kinds: SignOffKind[];
}

/** The field that is missing; empty for one that the page fills in. */
interface Missing {
  missing: "" | "email" | "role" | "licence" | "whom" | "days";
}

/** Reads which form was sent, or says which of its fields is missing. */
export function readSharingDo(fields: Fields): SharingDo | Missing {
  const { key, editKey, email, role, licence, whom, days, withKeys, kinds } = fields;
  const [act, id, ...rest] = fields.do.split(" ");
  if (rest.length > 0 || (id !== undefined) !== ["end", "stop", "sign"].includes(act ?? ""))
    return { missing: "" };
  switch (act) {
    case "give":
      if (email === undefined) return { missing: "email" };
      return role === undefined ? { missing: "role" } : { do: act, email, role };
    case "end":
      return id ? { do: act, rightId: id } : { missing: "" };
    case "sign":
      return id ? { do: act, personId: id, kinds } : { missing: "" };
    case "stop":
      return id ? { do: act, linkId: id } : { missing: "" };
    case "licence":
      if (editKey === undefined) return { missing: "" };
      return licence === undefined ? { missing: "licence" } : { do: act, licence, editKey };
    case "upstream":
      return editKey === undefined ? { missing: "" } : { do: act, editKey };
    case "guest":
      if (key === undefined) return { missing: "" };
      if (whom === undefined) return { missing: "whom" };
      if (days === undefined) return { missing: "days" };
      return { do: act, key, forWhom: whom, days, keys: withKeys };
    default:
      return { missing: "" };
  }
}

type SharingRefusal =
  | SaveRefusal
  | "nobody"
  | "unknown"
  | "self"
  | "signer"
  | "last-owner"
  | "made"
  | "link"
  | "closed"
  | "none"
  | "unread";

/**
 * Does what a form of the sharing page asks for.
 *
 * @returns the token of a guest's link, when one was made; refused as the use cases of each form say,
 *   `unread` when course.yaml cannot be read, `closed` while the draft is not open to changes
 */
export async function changeSharing(
  context: Context,
  draftId: string,
  asks: SharingDo,
): Promise<Outcome<{ token: string | null }, SharingRefusal>> {
  switch (asks.do) {
    case "guest": {
      const made = await makeGuestLink(context, { draftId, ...asks });
      return made.ok ? done(made.value) : made;
    }
    case "give":
      return plain(await giveCourseRight(context, { draftId, ...asks }));
    case "end":
      return plain(await endRight(context, { draftId, ...asks }));
    case "sign":
      return plain(await nameSigner(context, { draftId, ...asks }));
    case "stop":
      return plain(await stopGuestLink(context, { draftId, ...asks }));
    case "upstream":
      return plain(await takeUpstream(context, { draftId, ...asks }));
    case "licence":
      return changeLicence(context, { draftId, ...asks });
  }
}

function plain<Reason extends string>(
  outcome: Outcome<unknown, Reason>,
): Outcome<{ token: null }, Reason> {
  return outcome.ok ? done({ token: null }) : outcome;
}

async function changeLicence(
  context: Context,
  { draftId, licence, editKey }: { draftId: string; licence: Licence; editKey: string },
): Promise<Outcome<{ token: null }, SharingRefusal>> {
  const path = "course.yaml";
  const file = (await draftFiles(context.tx, draftId)).find((one) => one.path === path);
  const text = file ? withLicence(file.text, licence) : null;
  if (!file || text === null) return refused("unread");
  const saved = await saveDraft(context, {
    ...{ draftId, editKey, kind: "save" as const, why: licence },
    changes: [{ path, baseSeq: file.seq, text }],
  });
  if (!saved.ok) return saved;
  return saved.value.files.some(({ outcome }) => outcome === "held")
    ? refused("closed")
    : done({ token: null });
}
