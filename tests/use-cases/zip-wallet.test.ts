import { unzipSync } from "fflate";
import { PDFDocument } from "pdf-lib";
import { beforeAll, expect, test } from "vitest";
import { badgeFile } from "../../app/credentials/BadgeFile";
import { ownSources } from "../../app/credentials/own-sources.server";
import { readWallet } from "../../app/credentials/read-wallet.server";
import { verifyCredential } from "../../app/credentials/verification/verifier";
import { zipWallet } from "../../app/credentials/zip-wallet.server";
import { textFor } from "../../app/i18n/catalog";
import { csvRecords } from "../../app/record/csv-records";
import { encodingOf } from "../../db/queries/credentials";
import { award, openCollege } from "./award-people";
import { onEveryDatabase } from "./world";

onEveryDatabase("everything as one file", (world) => {
  let id: string;
  beforeAll(async () => {
    const achievement = await openCollege(world());
    id = (await award(world(), achievement, "dalia")).credentialId;
    await award(world(), achievement, "jun");
    await world().app.settle();
  });

  const zipOf = async (personId: string) => {
    const { app, as } = world();
    const parts: Uint8Array[] = [];
    const input = { origin: app.env.origin, draw: badgeFile, t: textFor("en") };
    for await (const part of zipWallet(app.reading(as(personId)), input)) parts.push(part);
    return unzipSync(Buffer.concat(parts));
  };
  const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("utf8");

  test("holds each credential in every form, and each that is signed verifies", async () => {
    const { app, as } = world();
    const files = await zipOf("dalia");
    const folder = `rel-1_${id}`;
    const kinds = [
      "badge.png",
      "badge.svg",
      "credential.json",
      "credential.jwt",
      "print-sheet.pdf",
    ];
    expect(Object.keys(files).sort()).toEqual([
      "READ-ME.txt",
      "index.csv",
      "index.json",
      ...kinds.map((kind) => `${folder}/${kind}`),
    ]);
    const json = text(files[`${folder}/credential.json`]);
    expect(json).toBe(await encodingOf(app.db, id, "json"));
    const sources = await ownSources(app.reading(as("dalia")), app.env.origin);
    for (const kind of kinds.slice(0, 4)) {
      const file = files[`${folder}/${kind}`] ?? new Uint8Array();
      expect((await verifyCredential(file, sources)).code, kind).toBeNull();
    }
    const sheet = await PDFDocument.load(files[`${folder}/print-sheet.pdf`] ?? "");
    expect(sheet.getTitle()).toBe("Start With Trust");
  });

  test("its index says the same in CSV and JSON, of its reader alone", async () => {
    const files = await zipOf("dalia");
    const index = JSON.parse(text(files["index.json"]));
    expect(index).toMatchObject({
      format: "muster-credentials@1",
      leftOut: 0,
      credentials: [{ id, code: "REL-1", standing: "issued", visibility: "unlisted" }],
    });
    const [columns, ...rows] = [...csvRecords(text(files["index.csv"]))].map(({ cells }) => cells);
    expect(columns).toEqual(Object.keys(index.credentials[0]));
    const said = Object.values(index.credentials[0]).map((value) => String(value ?? ""));
    expect(rows).toEqual([said]);
    expect(Object.values(files).map(text).join()).not.toMatch(/\bjun\b|@rioseco/);
  });

  test("is an index alone for someone who holds nothing", async () => {
    const files = await zipOf("reviewer");
    expect(Object.keys(files).sort()).toEqual(["READ-ME.txt", "index.csv", "index.json"]);
    expect(JSON.parse(text(files["index.json"])).credentials).toEqual([]);
    expect(await readWallet(world().app.reading(world().as("reviewer")))).toEqual([]);
  });
});
