import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readEnv } from "../app/env.server";
import { demoSettings } from "./demo-settings";

const folder = mkdtempSync(join(tmpdir(), "muster-settings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the demo runs under production's rules with secrets of its own", () => {
  const env = readEnv(demoSettings({ PORT: "4450" }, folder));
  expect(env).toMatchObject({ production: true, demo: true, origin: "http://localhost:4450" });
  expect(env.secret).not.toBe(demoSettings({}, join(folder, "another")).MUSTER_SECRET);
});

test("secrets are made once and only their owner reads them", () => {
  expect(demoSettings({}, folder)).toEqual(demoSettings({}, folder));
  for (const name of ["secret", "key-encryption-key"]) {
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(join(folder, name), "utf8"), "base64")).toHaveLength(32);
  }
});

test("what the caller set is kept", () => {
  const given = {
    PORT: "8080",
    MUSTER_DEMO: "0",
    MUSTER_ORIGIN: "https://muster.example",
    MUSTER_SECRET: "s".repeat(40),
    MUSTER_KEY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
  };
  expect(demoSettings(given, folder)).toEqual({ NODE_ENV: "production", ...given });
});
