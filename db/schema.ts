import type { AgreementTables } from "./schema/agreements";
import type { AuthoringTables } from "./schema/authoring";
import type { CardTables } from "./schema/cards";
import type { CareerTables } from "./schema/careers";
import type { CaseTables } from "./schema/cases";
import type { CatalogTables } from "./schema/catalog";
import type { CredentialTables } from "./schema/credentials";
import type { DeskTables } from "./schema/desk";
import type { EnrolmentTables } from "./schema/enrolments";
import type { FactorTables } from "./schema/factors";
import type { GuardianTables } from "./schema/guardians";
import type { HelpTables } from "./schema/help";
import type { HintTables } from "./schema/hints";
import type { IdentityTables } from "./schema/identity";
import type { LearningTables } from "./schema/learning";
import type { MatchingTables } from "./schema/matching";
import type { MediaTables } from "./schema/media";
import type { MergeTables } from "./schema/merges";
import type { ObservationTables } from "./schema/observation";
import type { OfferTables } from "./schema/offers";
import type { PaperTables } from "./schema/papers";
import type { PlacementTables } from "./schema/placement";
import type { PrivacyTables } from "./schema/privacy";
import type { ReadTables } from "./schema/reads";
import type { RecordTables } from "./schema/record";
import type { ReportingTables } from "./schema/reporting";
import type { RosterTables } from "./schema/roster";
import type { RuleTables } from "./schema/rules";
import type { SchoolTables } from "./schema/schools";
import type { VendorTables } from "./schema/vendors";
import type { WaiverTables } from "./schema/waivers";

/** Every table, by domain. Row types stay inside db/; queries hand out domain types. */
export interface DB
  extends RecordTables,
    IdentityTables,
    FactorTables,
    CatalogTables,
    MediaTables,
    LearningTables,
    HelpTables,
    RosterTables,
    MergeTables,
    CaseTables,
    ObservationTables,
    CredentialTables,
    AuthoringTables,
    CardTables,
    CareerTables,
    PlacementTables,
    MatchingTables,
    VendorTables,
    SchoolTables,
    GuardianTables,
    AgreementTables,
    PaperTables,
    WaiverTables,
    RuleTables,
    ReportingTables,
    HintTables,
    PrivacyTables,
    OfferTables,
    DeskTables,
    EnrolmentTables,
    ReadTables {}
