import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

// Reached only by the few application pages whose route says `handle = { hydrate: true }`.
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />);
});
