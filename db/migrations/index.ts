import type { Migration } from "kysely";
import * as record from "./0001-record";
import * as identity from "./0002-identity";
import * as catalog from "./0003-catalog";
import * as learning from "./0004-learning";
import * as observation from "./0005-observation";
import * as credentials from "./0006-credentials";
import * as placement from "./0007-placement";
import * as parameters from "./0008-parameters";
import * as items from "./0009-items";
import * as training from "./0010-training";
import * as help from "./0011-help";
import * as retention from "./0012-retention";
import * as review from "./0013-review";
import * as misses from "./0014-misses";
import * as ladder from "./0015-ladder";
import * as keys from "./0016-keys";
import * as visibility from "./0017-visibility";
import * as twoPeople from "./0018-two-people";
import * as waivers from "./0019-waivers";
import * as steps from "./0020-steps";
import * as rules from "./0021-rules";
import * as hours from "./0022-hours";
import * as erasure from "./0023-erasure";
import * as factors from "./0024-factors";
import * as merges from "./0025-merges";
import * as roster from "./0026-roster";
import * as hints from "./0027-hints";
import * as papers from "./0028-papers";
import * as agreements from "./0029-agreements";
import * as reads from "./0031-reads";
import * as cohorts from "./0032-cohorts";
import * as survey from "./0034-survey";
import * as cases from "./0035-cases";
import * as clearanceTypes from "./0036-clearance-types";
import * as vendors from "./0037-vendors";
import * as schools from "./0038-schools";
import * as waiting from "./0039-waiting";
import * as hoursWaiting from "./0040-hours-waiting";
import * as desk from "./0041-desk";
import * as guardians from "./0042-guardians";
import * as areas from "./0043-areas";
import * as enrolments from "./0044-enrolments";
import * as ruleTables from "./0045-rule-tables";
import * as waiverSalt from "./0048-waiver-salt";
import * as careers from "./0049-careers";
import * as guardianAsks from "./0050-guardian-asks";
import * as schoolWaiverEnds from "./0051-school-waiver-ends";
import * as keyReports from "./0052-key-reports";
import * as earlierNames from "./0053-earlier-names";
import * as matching from "./0055-matching";
import * as renewals from "./0056-renewals";
import * as cards from "./0057-cards";
import * as accountLanguage from "./0058-account-language";
import * as authoring from "./0059-authoring";
import * as newVersions from "./0060-new-versions";
import * as versionSeals from "./0062-version-seals";
import * as media from "./0063-media";
import * as signers from "./0064-signers";

/** Every migration, in order, by static import so that a bundle carries them. Forward only. */
export const migrations: Record<string, Migration> = {
  "0001-record": record,
  "0002-identity": identity,
  "0003-catalog": catalog,
  "0004-learning": learning,
  "0005-observation": observation,
  "0006-credentials": credentials,
  "0007-placement": placement,
  "0008-parameters": parameters,
  "0009-items": items,
  "0010-training": training,
  "0011-help": help,
  "0012-retention": retention,
  "0013-review": review,
  "0014-misses": misses,
  "0015-ladder": ladder,
  "0016-keys": keys,
  "0017-visibility": visibility,
  "0018-two-people": twoPeople,
  "0019-waivers": waivers,
  "0020-steps": steps,
  "0021-rules": rules,
  "0022-hours": hours,
  "0023-erasure": erasure,
  "0024-factors": factors,
  "0025-merges": merges,
  "0026-roster": roster,
  "0027-hints": hints,
  "0028-papers": papers,
  "0029-agreements": agreements,
  "0031-reads": reads,
  "0032-cohorts": cohorts,
  "0034-survey": survey,
  "0035-cases": cases,
  "0036-clearance-types": clearanceTypes,
  "0037-vendors": vendors,
  "0038-schools": schools,
  "0039-waiting": waiting,
  "0040-hours-waiting": hoursWaiting,
  "0041-desk": desk,
  "0042-guardians": guardians,
  "0043-areas": areas,
  "0044-enrolments": enrolments,
  "0045-rule-tables": ruleTables,
  "0048-waiver-salt": waiverSalt,
  "0049-careers": careers,
  "0050-guardian-asks": guardianAsks,
  "0051-school-waiver-ends": schoolWaiverEnds,
  "0052-key-reports": keyReports,
  "0053-earlier-names": earlierNames,
  "0055-matching": matching,
  "0056-renewals": renewals,
  "0057-cards": cards,
  "0058-account-language": accountLanguage,
  "0059-authoring": authoring,
  "0060-new-versions": newVersions,
  "0062-version-seals": versionSeals,
  "0063-media": media,
  "0064-signers": signers,
};
