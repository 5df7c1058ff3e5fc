import type { DB } from "../schema";
import { agreementsHeld } from "./agreements";
import { authoringHeld } from "./authoring";
import { cardsHeld } from "./cards";
import { careersHeld } from "./careers";
import { casesHeld } from "./cases";
import { catalogHeld } from "./catalog";
import { credentialsHeld } from "./credentials";
import { deskHeld } from "./desk";
import { enrolmentsHeld } from "./enrolments";
import { factorsHeld } from "./factors";
import { guardiansHeld } from "./guardians";
import type { HeldTables } from "./held";
import { helpHeld } from "./help";
import { hintsHeld } from "./hints";
import { identityHeld } from "./identity";
import { learningHeld } from "./learning";
import { matchingHeld } from "./matching";
import { mediaHeld } from "./media";
import { mergesHeld } from "./merges";
import { observationHeld } from "./observation";
import { offersHeld } from "./offers";
import { papersHeld } from "./papers";
import { placementHeld } from "./placement";
import { privacyHeld } from "./privacy";
import { readsHeld } from "./reads";
import { recordHeld } from "./record";
import { reportingHeld } from "./reporting";
import { rosterHeld } from "./roster";
import { rulesHeld } from "./rules";
import { schoolsHeld } from "./schools";
import { vendorsHeld } from "./vendors";
import { waiversHeld } from "./waivers";

/** Every table: the class of each column, what erasing someone does to it, and how long it is kept. */
export const HELD: HeldTables<DB> = {
  ...recordHeld,
  ...identityHeld,
  ...factorsHeld,
  ...catalogHeld,
  ...mediaHeld,
  ...learningHeld,
  ...helpHeld,
  ...observationHeld,
  ...credentialsHeld,
  ...authoringHeld,
  ...cardsHeld,
  ...careersHeld,
  ...placementHeld,
  ...matchingHeld,
  ...privacyHeld,
  ...agreementsHeld,
  ...papersHeld,
  ...offersHeld,
  ...waiversHeld,
  ...rosterHeld,
  ...rulesHeld,
  ...reportingHeld,
  ...mergesHeld,
  ...casesHeld,
  ...hintsHeld,
  ...deskHeld,
  ...enrolmentsHeld,
  ...vendorsHeld,
  ...schoolsHeld,
  ...guardiansHeld,
  ...readsHeld,
};
