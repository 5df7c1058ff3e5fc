import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { TextProvider } from "./i18n/text";
import { ErrorPage } from "./ui/ErrorPage";
import enhancement from "./ui/enhance.js?url&no-inline";
import { Frame } from "./ui/Frame";
import stylesheet from "./ui/muster.css?url";
import { useNonce, useRequestId } from "./ui/response";

export const meta: MetaFunction = () => [{ title: "Muster" }];

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

/** True where a matched route asked for the framework's JavaScript. Documents ship none. */
function useHydration(): boolean {
  return useMatches().some(
    (match) =>
      typeof match.handle === "object" &&
      match.handle !== null &&
      "hydrate" in match.handle &&
      match.handle.hydrate === true,
  );
}

/** The document around every page, and around every error. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const hydrate = useHydration();
  const { pathname } = useLocation();
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <script type="module" src={enhancement} nonce={nonce} />
      </head>
      <body>
        <TextProvider locale="en">
          <Frame path={pathname}>{children}</Frame>
        </TextProvider>
        {hydrate && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Every thrown 403 and 404, and every bug, ends here with a page that helps. */
export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorPage status={status} reference={useRequestId()} />;
}
