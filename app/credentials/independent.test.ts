import { beforeAll, describe, expect, test } from "vitest";
import { saidElsewhere } from "../../tests/independent-verifiers";
import { definition, facts, type Issuer, openIssuer } from "../../tests/signed-badges";
import type { AchievementDefinition } from "./achievement";
import type { AwardFacts } from "./open-badge";
import { verifyCredential } from "./verification/verifier";

const { recipient: _, ...withoutAddress } = facts;
const { course: _course, ...stacking } = definition;

const KINDS: [string, AwardFacts, AchievementDefinition][] = [
  ["a badge", facts, definition],
  ["a badge of someone without an address", withoutAddress, definition],
  ["a badge without an end", { ...facts, validUntil: null }, definition],
  ["a badge that rests on nothing to name", { ...facts, evidence: [] }, definition],
  [
    "a role credential",
    {
      ...facts,
      evidence: Array.from({ length: 12 }, (_, n) => ({ name: `${n}`, description: "" })),
    },
    {
      ...stacking,
      id: "ready",
      level: "credential",
      rules: [{ holds: "rel-1" }],
      valid_months: 12,
    },
  ],
  [
    "words of every script",
    { ...facts, organizationName: "Colegio \u{1F33F} “Ñuble” \u0645\u062F\u0631\u0633\u0629" },
    { ...definition, title: "Confianza — “primero” <b>&amp;\\", description: "line\none\ttab" },
  ],
];

/** What other people's software says of all we issue, in force and revoked. */
describe.each(KINDS)("%s: other verifiers and ours agree", (kind, award, achievement) => {
  const issuerId = kind.replaceAll(" ", "-");
  let issuer: Issuer;
  beforeAll(async () => {
    // verifier-core remembers a DID's document, so each has an issuer of its own.
    issuer = await openIssuer({ ...award, organizationId: issuerId }, achievement);
  });

  test.each([
    ["in force", []],
    ["revoked", [facts.statusIndex]],
  ])("%s", async (_, revoked: number[]) => {
    const inForce = revoked.length === 0;
    await issuer.publishList(revoked);
    for (const file of [issuer.json, issuer.jwt]) {
      const { code } = await verifyCredential(file, issuer.sources);
      expect(code).toBe(inForce ? null : "REVOKED");
    }
    const said = await saidElsewhere(issuer.json, issuer.sources);
    expect(said.digitalBazaar).toEqual({ signed: true, inForce });
    expect(said.core).toMatchObject({ signed: true, inForce });
    expect(said.schema).toEqual([]);
  });
});
