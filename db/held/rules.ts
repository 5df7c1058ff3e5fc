import type { RuleTables } from "../schema/rules";
import type { HeldTables } from "./held";

/** What the rule tables hold, column by column. */
export const rulesHeld: HeldTables<RuleTables> = {
  rule_owner: { columns: { name: 1, organization_id: 1 }, erased: "stays", kept: "product" },
  rule_publication: {
    columns: {
      rule_set_id: 1,
      applies: 1,
      from_day: 1,
      truth_table: 1,
      cases: 1,
      asked_by: 2,
      agreed_by: 2,
    },
    erased: "stays",
    kept: "product",
  },
  rule_table: {
    columns: { rule_set_id: 1, truth_table: 1, cases: 1 },
    erased: "stays",
    kept: "product",
  },
  rule_draft: {
    columns: { id: 2, organization_id: 2, body: 2, truth_table: 2, written_by: 2, written_at: 2 },
    erased: "stays",
    kept: "drafts of rules",
  },
  opening_change: {
    columns: { opening_id: 2, seq: 2, was: 2, layers: 2, moves: 2, changed_by: 2, at: 2 },
    erased: "stays",
    kept: "product",
  },
};
