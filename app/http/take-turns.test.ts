import { EventEmitter } from "node:events";
import type { Request, Response } from "express";
import { expect, test, vi } from "vitest";
import { takeTurns } from "./take-turns";

const PATIENCE_MS = 1_000;

function open(atOnce: number) {
  const tooMany: Response[] = [];
  const turns = takeTurns({
    whose: ({ method }) => method === "POST",
    atOnce,
    patienceMs: PATIENCE_MS,
    tooMany: (response) => tooMany.push(response),
  });
  const ask = (method = "POST") => {
    const response = new EventEmitter() as Response;
    const next = vi.fn<() => void>();
    turns({ method } as Request, response, next);
    return { response, next, end: () => response.emit("close") };
  };
  return { ask, tooMany };
}
const soon = () => new Promise((done) => setImmediate(done));

test("a few are under way at a time, in the order in which they came", async () => {
  const { ask } = open(2);
  const [a, b, c, d] = [ask(), ask(), ask(), ask()];
  expect([a, b, c, d].map(({ next }) => next.mock.calls.length)).toEqual([1, 1, 0, 0]);
  b.end();
  await soon();
  expect([c, d].map(({ next }) => next.mock.calls.length)).toEqual([1, 0]);
  a.end();
  c.end();
  await soon();
  expect(d.next).toHaveBeenCalledOnce();
});

test("whoever asks for something else passes", () => {
  const { ask } = open(1);
  ask();
  expect(ask("GET").next).toHaveBeenCalledOnce();
});

test("whoever goes away while it waits is forgotten, and holds up nobody", async () => {
  const { ask } = open(1);
  const [a, b, c] = [ask(), ask(), ask()];
  b.end();
  a.end();
  await soon();
  expect(b.next).not.toHaveBeenCalled();
  expect(c.next).toHaveBeenCalledOnce();
});

test("whoever has waited long enough is one too many, and takes nobody's turn", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { ask, tooMany } = open(1);
  const [a, b] = [ask(), ask()];
  vi.advanceTimersByTime(PATIENCE_MS);
  vi.useRealTimers();
  expect(tooMany).toEqual([b.response]);
  expect(b.next).toHaveBeenCalledOnce();
  b.end();
  const c = ask();
  await soon();
  expect(c.next).not.toHaveBeenCalled();
  a.end();
  await soon();
  expect(c.next).toHaveBeenCalledOnce();
});
