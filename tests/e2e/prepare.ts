import { buildWhenChanged } from "../../scripts/build";

/** Builds the pages before any browser opens. */
export default function prepare(): void {
  buildWhenChanged();
}
