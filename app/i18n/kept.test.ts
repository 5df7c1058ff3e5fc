import { afterEach, expect, it } from "vitest";
import { kept } from "./kept";
import { followReader, t } from "./reader";

afterEach(() => followReader(() => undefined));

it("keeps words in one language, whoever reads now", () => {
  followReader(() => "es");
  expect(t("settings.why")).toBe("Cambió los ajustes");
  expect(kept("settings.why")).toBe("Changed the settings");
});
