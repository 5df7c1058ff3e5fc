import { agreements } from "./en/agreements";
import { api } from "./en/api";
import { assessment } from "./en/assessment";
import { bank } from "./en/bank";
import { bring } from "./en/bring";
import { cards } from "./en/cards";
import { cases } from "./en/cases";
import { catalog } from "./en/catalog";
import { cohorts } from "./en/cohorts";
import { counts } from "./en/counts";
import { courses } from "./en/courses";
import { credentials } from "./en/credentials";
import { credit } from "./en/credit";
import { desk } from "./en/desk";
import { documents } from "./en/documents";
import { enrolments } from "./en/enrolments";
import { errors } from "./en/errors";
import { evidence } from "./en/evidence";
import { factor } from "./en/factor";
import { formats } from "./en/formats";
import { guardians } from "./en/guardians";
import { help } from "./en/help";
import { hours } from "./en/hours";
import { http } from "./en/http";
import { identity } from "./en/identity";
import { itemFiles } from "./en/item-files";
import { keys } from "./en/keys";
import { ladder } from "./en/ladder";
import { learning } from "./en/learning";
import { letter } from "./en/letter";
import { mail } from "./en/mail";
import { many } from "./en/many";
import { mastery } from "./en/mastery";
import { matching } from "./en/matching";
import { minors } from "./en/minors";
import { monday } from "./en/monday";
import { names } from "./en/names";
import { observation } from "./en/observation";
import { pack } from "./en/pack";
import { papers } from "./en/papers";
import { passes } from "./en/passes";
import { placement } from "./en/placement";
import { places } from "./en/places";
import { policy } from "./en/policy";
import { privacy } from "./en/privacy";
import { record } from "./en/record";
import { reporting } from "./en/reporting";
import { roster } from "./en/roster";
import { rules } from "./en/rules";
import { scenario } from "./en/scenario";
import { schools } from "./en/schools";
import { settings } from "./en/settings";
import { shared } from "./en/shared";
import { sharing } from "./en/sharing";
import { showing } from "./en/showing";
import { sources } from "./en/sources";
import { steps } from "./en/steps";
import { studio } from "./en/studio";
import { studioBlocks } from "./en/studio-blocks";
import { studioEditor } from "./en/studio-editor";
import { studioItems } from "./en/studio-items";
import { studioMedia } from "./en/studio-media";
import { studioReview } from "./en/studio-review";
import { survey } from "./en/survey";
import { task } from "./en/task";
import { training } from "./en/training";
import { vendors } from "./en/vendors";
import { verification } from "./en/verification";
import { versions } from "./en/versions";
import { waivers } from "./en/waivers";

/** Each domain's words, apart, so that a test can see that no key is said twice. */
export const domains = {
  shared,
  errors,
  http,
  identity,
  factor,
  assessment,
  bank,
  catalog,
  bring,
  cards,
  courses,
  pack,
  learning,
  help,
  mail,
  mastery,
  matching,
  observation,
  training,
  credentials,
  ladder,
  showing,
  keys,
  passes,
  verification,
  api,
  placement,
  cases,
  agreements,
  names,
  papers,
  versions,
  waivers,
  steps,
  vendors,
  policy,
  privacy,
  record,
  reporting,
  hours,
  credit,
  monday,
  desk,
  enrolments,
  evidence,
  letter,
  counts,
  settings,
  sources,
  studio,
  studioReview,
  studioBlocks,
  sharing,
  studioEditor,
  studioItems,
  studioMedia,
  itemFiles,
  scenario,
  survey,
  task,
  rules,
  roster,
  formats,
  many,
  places,
  cohorts,
  schools,
  guardians,
  minors,
  documents,
} as const;

/** Every English word that a page says: the catalog that the others are held to. */
export const english = {
  ...shared,
  ...errors,
  ...http,
  ...identity,
  ...factor,
  ...assessment,
  ...bank,
  ...catalog,
  ...bring,
  ...cards,
  ...courses,
  ...pack,
  ...learning,
  ...help,
  ...mail,
  ...mastery,
  ...matching,
  ...observation,
  ...training,
  ...credentials,
  ...ladder,
  ...showing,
  ...keys,
  ...passes,
  ...verification,
  ...api,
  ...placement,
  ...cases,
  ...agreements,
  ...names,
  ...papers,
  ...versions,
  ...waivers,
  ...steps,
  ...vendors,
  ...policy,
  ...privacy,
  ...record,
  ...reporting,
  ...hours,
  ...credit,
  ...monday,
  ...desk,
  ...enrolments,
  ...evidence,
  ...letter,
  ...counts,
  ...settings,
  ...sources,
  ...studio,
  ...studioReview,
  ...studioBlocks,
  ...sharing,
  ...studioEditor,
  ...studioItems,
  ...studioMedia,
  ...itemFiles,
  ...scenario,
  ...survey,
  ...task,
  ...rules,
  ...roster,
  ...formats,
  ...many,
  ...places,
  ...cohorts,
  ...schools,
  ...guardians,
  ...minors,
  ...documents,
} as const;
