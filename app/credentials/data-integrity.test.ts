import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sharedMaterial } from "../../tests/shared-material";
import { proofHolds } from "./data-integrity";
import { fromMultikey } from "./public-key";

// Badges signed by other software, as known answers.
const folder = sharedMaterial("credentials/fixtures");

test.skipIf(folder === null).each([
  ["simple.json", true],
  ["simple-did-key-method.json", true],
  ["simple-did-web-method.json", true],
  ["complete.json", true],
  ["simple-err-proof-value.json", false],
])("the proof of %s holds: %s", async (name, holds) => {
  const badge = JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
  const [proof] = [badge.proof].flat();
  // These name their key in the fragment. Our verifier never takes one from there.
  const key = fromMultikey(/z6Mk\w+$/.exec(proof.verificationMethod)?.[0], "Ed25519");
  if (key === null) throw new Error("the fixture names no key");
  expect(await proofHolds(badge, proof, key)).toBe(holds);
});
