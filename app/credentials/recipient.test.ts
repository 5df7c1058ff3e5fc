import { expect, test } from "vitest";
import { recipientMatches, sealRecipient } from "./recipient";

const sealed = {
  type: "IdentityObject",
  hashed: true,
  identityType: "emailAddress",
  ...sealRecipient("Dalia@Rioseco.example", "salt-1"),
};

test("SHA-256 of the address and then the salt", () => {
  expect(sealed.identityHash).toBe(
    // printf 'dalia@rioseco.examplesalt-1' | sha256sum
    "sha256$76ecba23647ec63b6095e17d76c35ff2bfa8315361e58627c92a37a874fda1f6",
  );
});

test("case, spaces and composed letters do not matter; another address or salt does", () => {
  expect(recipientMatches([sealed], " dalia@rioseco.EXAMPLE ")).toBe(true);
  expect(recipientMatches([sealed], "dalia@rioseco.example.org")).toBe(false);
  expect(recipientMatches([{ ...sealed, salt: "salt-2" }], "dalia@rioseco.example")).toBe(false);
  const accented = { ...sealed, ...sealRecipient("jose\u0301@a.example", "s") };
  expect(recipientMatches([accented], "jos\u00e9@a.example")).toBe(true);
});

test("without a sealed address there is nothing to compare", () => {
  expect(recipientMatches([], "a@b.example")).toBeNull();
  expect(
    recipientMatches([{ ...sealed, identityType: "nationalIdentityNumber" }], "a@b.example"),
  ).toBeNull();
  expect(recipientMatches([{ ...sealed, identityHash: "md5$00" }], "a@b.example")).toBeNull();
  expect(
    recipientMatches([{ ...sealed, hashed: false, identityHash: "a@b.example" }], "A@b.example"),
  ).toBe(true);
});
