import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { buildWhenChanged } from "../../scripts/build";

/** One address of the built app. */
export interface BuiltRoute {
  id: string;
  path: string;
  access: unknown;
  /** A page, and not a bare resource. */
  isPage: boolean;
  takesPosts: boolean;
}

/** Every route of the build as it will be served, root left out. Builds first when need be. */
export async function builtRoutes(): Promise<BuiltRoute[]> {
  buildWhenChanged();
  const url = pathToFileURL(resolve("build/server/index.js")).href;
  const { routes } = (await import(url)) as ServerBuild;
  return Object.values(routes).flatMap((route) => {
    if (!route || route.id === "root") return [];
    const { handle, default: page, action } = route.module;
    const access =
      typeof handle === "object" && handle !== null && "access" in handle ? handle.access : null;
    const path = pathOf(routes, route.id);
    return [{ id: route.id, path, access, isPage: !!page, takesPosts: !!action }];
  });
}

function pathOf(routes: ServerBuild["routes"], id: string | undefined): string {
  const parts: string[] = [];
  for (let at = id; at && at !== "root"; at = routes[at]?.parentId) {
    const own = routes[at]?.path;
    if (own) parts.unshift(own);
  }
  return `/${parts.join("/")}`;
}

/** A path with its variable parts filled in, from left to right. */
export function fill(path: string, values: readonly string[]): string {
  let at = 0;
  return path.replace(/:[^/.]+|\*/g, () => encodeURIComponent(values[at++] ?? "missing"));
}

/** Where single fetch reads a page's data. */
export function dataPath(path: string): string {
  return path === "/" ? "/_root.data" : `${path}.data`;
}
