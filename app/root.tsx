import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
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
  useRouteLoaderData,
} from "@remix-run/react";
import { Children, cloneElement, isValidElement, type ReactNode } from "react";
import { visitor } from "./http/guards.server";
import { t } from "./i18n/reader";
import { TextProvider } from "./i18n/text";
import { Chrome } from "./identity/Chrome";
import { HeldFormPage, isHeldForm } from "./identity/HeldFormPage";
import { readPageSettings } from "./identity/read-accommodation.server";
import { ErrorPage, troubleOf } from "./ui/ErrorPage";
import enhancement from "./ui/enhance.js?url&no-inline";
import stylesheet from "./ui/muster.css?url";
import { ReadAloud } from "./ui/ReadAloud";
import { useNonce, useRefused, useRequestId, useUnavailable } from "./ui/response";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? t("app.title", { page: titleOf(error) }) : t("app.name") },
];

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

/** What the frame of every page needs: who reads, and whether this is the demo. */
export async function loader(args: LoaderFunctionArgs) {
  const who = await visitor(args);
  return {
    demo: args.context.app.env.demo,
    settings: who && (await readPageSettings(args.context.app.reading(who.actor), who.personId)),
    reader: who && { name: who.name, roles: who.memberships.map(({ role }) => role) },
  };
}

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
  const { pathname, search } = useLocation();
  const frame = useRouteLoaderData<typeof loader>("root");
  const settings = frame?.settings;
  return (
    <html
      lang={t.locale}
      data-text={settings && settings.textSize !== "normal" ? settings.textSize : undefined}
      data-still={settings?.lessMotion || undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Described />
        <Links />
        <script type="module" src={enhancement} nonce={nonce} />
      </head>
      <body>
        <TextProvider locale={t.locale}>
          <Chrome
            reader={frame?.reader ?? null}
            demo={frame?.demo ?? false}
            path={pathname}
            search={search}
          >
            {settings?.readAloud && (
              <ReadAloud start={t("reading.start")} stop={t("reading.stop")} />
            )}
            {children}
          </Chrome>
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

/**
 * What each route says of its page. Only the answer knows two things that a title says: that a form
 * came back, and that an error may be none when the page is opened again.
 */
function Described() {
  const refused = useRefused();
  const unavailable = useUnavailable();
  const { children }: { children: ReactNode } = Meta().props;
  const titled = (title: string) => {
    if (unavailable) return t("app.title", { page: t("errors.unavailable.title") });
    return refused ? t("app.problemTitle", { page: title }) : title;
  };
  return Children.map(children, (one) =>
    isValidElement<{ children: string }>(one) && one.type === "title"
      ? cloneElement(one, undefined, titled(one.props.children))
      : one,
  );
}

export default function Root() {
  return <Outlet />;
}

/** Every thrown 403 and 404, every bug, and a form that waits for its owner, ends here. */
export function ErrorBoundary() {
  const error = useRouteError();
  const reference = useRequestId();
  const unavailable = useUnavailable();
  const held = heldIn(error);
  if (held) return <HeldFormPage held={held} />;
  return <ErrorPage status={unavailable ? 503 : statusOf(error)} reference={reference} />;
}

function heldIn(error: unknown) {
  return isRouteErrorResponse(error) && isHeldForm(error.data) ? error.data.held : null;
}

function titleOf(error: unknown): string {
  return t(heldIn(error) ? "identity.proof.title" : `errors.${troubleOf(statusOf(error))}.title`);
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
