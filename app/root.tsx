import type { LinksFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from "@remix-run/react";
import { TextProvider } from "./i18n/text";
import stylesheet from "./ui/muster.css?url";
import { useNonce } from "./ui/nonce";

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

export default function Root() {
  const nonce = useNonce();
  const hydrate = useHydration();
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <TextProvider locale="en">
          <Outlet />
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
