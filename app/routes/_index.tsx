import type { MetaFunction } from "@remix-run/node";

export const meta: MetaFunction = () => [{ title: "Muster" }];
export const handle = { access: "public" };

export default function Index() {
  return (
    <main id="main">
      <h1>Muster</h1>
    </main>
  );
}
