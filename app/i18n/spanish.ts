import { agreements } from "./es/agreements";
import { api } from "./es/api";
import { assessment } from "./es/assessment";
import { bank } from "./es/bank";
import { bring } from "./es/bring";
import { cards } from "./es/cards";
import { cases } from "./es/cases";
import { catalog } from "./es/catalog";
import { cohorts } from "./es/cohorts";
import { counts } from "./es/counts";
import { courses } from "./es/courses";
import { credentials } from "./es/credentials";
import { credit } from "./es/credit";
import { desk } from "./es/desk";
import { documents } from "./es/documents";
import { enrolments } from "./es/enrolments";
import { errors } from "./es/errors";
import { evidence } from "./es/evidence";
import { factor } from "./es/factor";
import { formats } from "./es/formats";
import { guardians } from "./es/guardians";
import { help } from "./es/help";
import { hours } from "./es/hours";
import { http } from "./es/http";
import { identity } from "./es/identity";
import { itemFiles } from "./es/item-files";
import { keys } from "./es/keys";
import { ladder } from "./es/ladder";
import { learning } from "./es/learning";
import { letter } from "./es/letter";
import { mail } from "./es/mail";
import { many } from "./es/many";
import { mastery } from "./es/mastery";
import { matching } from "./es/matching";
import { minors } from "./es/minors";
import { monday } from "./es/monday";
import { names } from "./es/names";
import { observation } from "./es/observation";
import { pack } from "./es/pack";
import { papers } from "./es/papers";
import { passes } from "./es/passes";
import { placement } from "./es/placement";
import { places } from "./es/places";
import { policy } from "./es/policy";
import { privacy } from "./es/privacy";
import { record } from "./es/record";
import { reporting } from "./es/reporting";
import { roster } from "./es/roster";
import { rules } from "./es/rules";
import { scenario } from "./es/scenario";
import { schools } from "./es/schools";
import { settings } from "./es/settings";
import { shared } from "./es/shared";
import { sharing } from "./es/sharing";
import { showing } from "./es/showing";
import { sources } from "./es/sources";
import { steps } from "./es/steps";
import { studio } from "./es/studio";
import { studioBlocks } from "./es/studio-blocks";
import { studioEditor } from "./es/studio-editor";
import { studioItems } from "./es/studio-items";
import { studioMedia } from "./es/studio-media";
import { studioReview } from "./es/studio-review";
import { survey } from "./es/survey";
import { task } from "./es/task";
import { training } from "./es/training";
import { vendors } from "./es/vendors";
import { verification } from "./es/verification";
import { versions } from "./es/versions";
import { waivers } from "./es/waivers";

/** Every Spanish word that a page says. */
export const spanish = {
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
