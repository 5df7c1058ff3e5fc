import type { CatalogTables } from "./schema/catalog";
import type { CredentialTables } from "./schema/credentials";
import type { HelpTables } from "./schema/help";
import type { IdentityTables } from "./schema/identity";
import type { LearningTables } from "./schema/learning";
import type { ObservationTables } from "./schema/observation";
import type { PlacementTables } from "./schema/placement";
import type { RecordTables } from "./schema/record";

/** Every table, by domain. Row types stay inside db/; queries hand out domain types. */
export interface DB
  extends RecordTables,
    IdentityTables,
    CatalogTables,
    LearningTables,
    HelpTables,
    ObservationTables,
    CredentialTables,
    PlacementTables {}
