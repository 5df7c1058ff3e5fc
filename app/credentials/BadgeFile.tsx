import { renderToStaticMarkup } from "react-dom/server";
import { Badge } from "./Badge";
import type { BadgeWords } from "./badge";

/** The badge's drawing as a file of its own. */
export function badgeFile(badge: BadgeWords): string {
  return renderToStaticMarkup(<Badge badge={badge} />);
}
