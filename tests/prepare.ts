import { buildWhenChanged } from "../scripts/build";

/** Builds the pages once, before servers of several files want them. */
export default function prepare(): void {
  buildWhenChanged();
}
