import type { LayerOwner } from "./rule-set";

/** What a page needs to name a layer. */
export interface LayerTitle {
  id: string;
  title: string;
  owner: LayerOwner;
  example: boolean;
}
