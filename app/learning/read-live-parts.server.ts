import type { Reader } from "../../db/connect";
import { cardsOf } from "../../db/queries/cards";
import {
  membershipsOf,
  type Organization,
  organizationById,
} from "../../db/queries/identity-organizations";
import { namesInRole, siteLeadOf } from "../../db/queries/local-contacts";
import { activePlacementsOf } from "../../db/queries/placement";
import { openingById } from "../../db/queries/placement-openings";
import { standingOf } from "../catalog/cards/checked";
import { dayIn } from "../record/civil-day";
import { chooseState, type OwnPlace, type ShownContacts, type ShownState } from "./live-part";

/** As many leads of a program are named. */
const MOST_LEADS = 3;

interface Asking {
  personId: string;
  /** The zone in which days are counted for them. */
  zone: string;
  /** Epoch milliseconds. */
  now: number;
}

/** The card of the state that was asked for, else of the person's own place. */
export async function readShownState(
  db: Reader,
  { personId, zone, now, asked }: Asking & { asked: string | null },
): Promise<ShownState> {
  const today = dayIn(now, zone);
  const place = await readOwnPlace(db, personId, today);
  return chooseState(await cardsOf(db, "state"), { asked, place }, ({ checked }) =>
    standingOf(checked, today),
  );
}

/** Whom the person can reach: lines that answer anywhere, their school's site lead, their program's leads. */
export async function readShownContacts(
  db: Reader,
  { personId, zone, now }: Asking,
): Promise<ShownContacts> {
  const today = dayIn(now, zone);
  const { school, home } = await readOwnPlace(db, personId, today);
  return {
    contacts: await readLinesToCall(db, today),
    school: school && {
      name: school.name,
      lead: await siteLeadOf(db, { schoolId: school.id, today }),
    },
    program: home?.isProgram
      ? {
          name: home.name,
          leads: await namesInRole(db, {
            organizationId: home.id,
            role: "program_lead",
            limit: MOST_LEADS,
          }),
        }
      : null,
  };
}

/** Lines that answer anywhere, in their order, as their checks stand on a day. */
export async function readLinesToCall(
  db: Reader,
  today: string,
): Promise<ShownContacts["contacts"]> {
  const contacts = await cardsOf(db, "contact");
  return contacts
    .map((contact) => ({ ...contact, standing: standingOf(contact.checked, today) }))
    .sort((a, b) => a.place - b.place);
}

/** Where someone serves: the placement of that day, or their oldest; else where they hold a role. */
async function readOwnPlace(db: Reader, personId: string, today: string): Promise<OwnPlace> {
  const held = await activePlacementsOf(db, personId);
  const current =
    held.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ?? held[0];
  const opening = current ? await openingById(db, current.openingId) : null;
  if (opening)
    return {
      school: opening.school,
      home: homeOf(await organizationById(db, opening.programId)),
    };
  const roles = await membershipsOf(db, personId);
  const inProgram = roles.filter(({ organizationKind }) => organizationKind === "program");
  const [home] = [
    ...inProgram.filter(({ role }) => role === "corps_member"),
    ...inProgram,
    ...roles,
  ];
  return {
    school: null,
    home: home ? homeOf(await organizationById(db, home.organizationId)) : null,
  };
}

function homeOf(organization: Organization | null): OwnPlace["home"] {
  if (!organization) return null;
  const { id, name, state, kind } = organization;
  return { id, name, state, isProgram: kind === "program" };
}
