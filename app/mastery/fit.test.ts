import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oracle } from "../../tests/oracle";
import { auc, rmse } from "./accuracy";
import { type AnswerSequences, sequencesOf } from "./answers";
import { type Fit, fitEach, fitModel, usualGuess } from "./fit";
import { forecasts, type SkillModel } from "./forecast";

it("agrees with the oracle on ties (auc)", () => {
  for (const one of oracle<{ y: number[]; q: number[]; auc: number; rmse: number }>("auc")) {
    expect(auc(one.y, one.q)).toBeCloseTo(one.auc, 12);
    expect(rmse(one.y, one.q)).toBeCloseTo(one.rmse, 12);
  }
  expect(auc([1, 1], [0.2, 0.3])).toBeNull();
  expect(rmse([], [])).toBeNull();
});

it("sorts answers into sequences and keeps their order", () => {
  const answers = {
    people: [1, 0, 1, 0, 1],
    skills: [1, 0, 0, 0, 1],
    kinds: [0, 1, 0, 0, 2],
    right: [1, 0, 1, 1, 0],
  };
  const { codes, starts, skills } = sequencesOf(answers);
  expect([...codes]).toEqual([2, 1, 1, 1, 4]);
  expect([...starts]).toEqual([0, 2, 3, 5]);
  expect([...skills]).toEqual([0, 0, 1]);
});

/** Sequences of one skill and one kind of item, "1" right and "0" wrong. */
function sequences(...lines: string[]): AnswerSequences {
  const answers = lines.flatMap((line, person) => [...line].map((x) => ({ person, x: Number(x) })));
  const none = new Uint8Array(answers.length);
  return sequencesOf({
    people: answers.map(({ person }) => person),
    skills: none,
    kinds: none,
    right: answers.map(({ x }) => x),
  });
}

function modelOf({ skills, kinds }: Fit): SkillModel {
  const [skill, kind] = [skills[0], kinds[0]];
  if (!skill || !kind) throw new Error("A fit has a skill and a kind.");
  return { ...skill, ...kind };
}

function logLikelihood(answers: AnswerSequences, model: SkillModel): number {
  return forecasts(answers, () => model).reduce(
    (sum, chance, i) => sum + Math.log((answers.codes[i] ?? 0) & 1 ? chance : 1 - chance),
    0,
  );
}

const lines = fc.array(
  fc.array(fc.constantFrom("0", "1"), { minLength: 1, maxLength: 30 }).map((xs) => xs.join("")),
  { minLength: 1, maxLength: 20 },
);

describe("the fit", () => {
  it("reports the likelihood that the product's own rule finds, inside its boxes", () => {
    fc.assert(
      fc.property(lines, (some) => {
        const answers = sequences(...some);
        const fit = fitModel(answers, 1, [usualGuess]);
        const model = modelOf(fit);
        expect(fit.ll).toBeCloseTo(logLikelihood(answers, model), 8);
        expect(model.learn).toBeGreaterThanOrEqual(0.001);
        expect(model.learn).toBeLessThanOrEqual(0.6);
        expect(model.guess).toBeLessThanOrEqual(0.5);
        expect(model.slip).toBeLessThanOrEqual(0.3);
      }),
    );
  });

  it("stands where no small step makes the answers and the priors likelier", () => {
    const answers = sequences(
      "0011",
      "0111",
      "1111",
      "0000",
      "01011",
      "1101",
      "0",
      "1",
      "00101111",
    );
    const model = modelOf(fitModel(answers, 1, [usualGuess]));
    const beta = (v: number, a: number, b: number) =>
      (a - 1) * Math.log(v) + (b - 1) * Math.log(1 - v);
    const objective = (one: SkillModel) =>
      logLikelihood(answers, one) +
      beta(one.prior, 2, 2) +
      beta(one.learn, 2, 9) +
      beta(one.guess, 5, 15) +
      beta(one.slip, 3, 18);
    const best = objective(model);
    for (const name of ["prior", "learn", "guess", "slip"] as const)
      for (const step of [-0.05, 0.05])
        expect(objective({ ...model, [name]: model[name] + step })).toBeLessThan(best);
  });

  it("finds the numbers that made the answers", () => {
    const made = { prior: 0.4, learn: 0.2, guess: 0.2, slip: 0.08 };
    const model = modelOf(fitModel(sequences(...madeBy(made, 4000, 12)), 1, [usualGuess]));
    for (const name of ["prior", "learn", "guess", "slip"] as const)
      expect(Math.abs(model[name] - made[name])).toBeLessThan(0.03);
  });

  it("neither overflows nor sticks on thousands of answers of one person", () => {
    const long = `${"1".repeat(3000)}${"0".repeat(3000)}${"10".repeat(1000)}`;
    const answers = sequences(long, "1".repeat(2000), "0".repeat(2000));
    const fit = fitModel(answers, 1, [usualGuess]);
    expect(fit.ll / exactly(answers, modelOf(fit))).toBeCloseTo(1, 9);
    for (const number of Object.values(modelOf(fit))) expect(Number.isFinite(number)).toBe(true);
  });

  it("fits each skill as if it were alone, and a skill without answers by its priors", () => {
    const answers = sequencesOf({
      people: [0, 0, 1, 1, 1],
      skills: [0, 0, 2, 2, 2],
      kinds: new Uint8Array(5),
      right: [0, 1, 1, 1, 0],
    });
    const [first, empty, third] = fitEach(answers, 3);
    expect(first).toEqual(fitModel(sequences("01"), 1, [usualGuess]));
    expect(third).toEqual(fitModel(sequences("110"), 1, [usualGuess]));
    expect(empty?.ll).toBeCloseTo(0, 12);
    expect(empty?.kinds[0]?.guess).toBeCloseTo(4 / 18, 3);
  });
});

/** The log-likelihood with both masses as logarithms, which cannot run out of room. */
function exactly({ codes, starts }: AnswerSequences, model: SkillModel): number {
  const { prior, learn, guess, slip } = model;
  const sumOf = (a: number, b: number) => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  let ll = 0;
  for (let s = 0; s + 1 < starts.length; s++) {
    let able = Math.log(prior);
    let unable = Math.log(1 - prior);
    for (let i = starts[s] ?? 0; i < (starts[s + 1] ?? 0); i++) {
      const right = ((codes[i] ?? 0) & 1) === 1;
      if (i > (starts[s] ?? 0)) {
        able = sumOf(able, unable + Math.log(learn));
        unable += Math.log(1 - learn);
      }
      able += Math.log(right ? 1 - slip : slip);
      unable += Math.log(right ? guess : 1 - guess);
    }
    ll += sumOf(able, unable);
  }
  return ll;
}

/** Answers of people who follow the model; the same each time. */
function madeBy({ prior, learn, guess, slip }: SkillModel, people: number, length: number) {
  let state = 12345;
  const chance = (p: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 < p;
  };
  return Array.from({ length: people }, () => {
    let able = chance(prior);
    return Array.from({ length }, () => {
      const right = chance(able ? 1 - slip : guess);
      able ||= chance(learn);
      return right ? "1" : "0";
    }).join("");
  });
}
