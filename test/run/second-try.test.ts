import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondTry, type Round } from './second-try.ts';

const red = (...files: string[]): Round => ({ ok: false, red: files });
const green: Round = { ok: true, red: [] };

interface Case {
  readonly what: string;
  readonly rounds: readonly Round[];
  readonly ok: boolean;
  readonly unsteady?: readonly string[];
}

const CASES: readonly Case[] = [
  { what: 'green', rounds: [green], ok: true },
  { what: 'red twice', rounds: [red('a'), red('a')], ok: false },
  { what: 'red, then green', rounds: [red('a', 'b'), green], ok: true, unsteady: ['a', 'b'] },
  { what: 'half red again', rounds: [red('a', 'b'), red('b')], ok: false, unsteady: ['a'] },
  { what: 'too red', rounds: [red('a', 'b', 'c', 'd')], ok: false },
  { what: 'broken off, in no file', rounds: [red()], ok: false },
  { what: 'red, then broken off', rounds: [red('a'), red()], ok: false },
];

for (const { what, rounds, ok, unsteady = [] } of CASES)
  test(`a run that is ${what} ends ${ok ? 'green' : 'red'}`, async () => {
    const left = [...rounds];
    const asked: (readonly string[])[] = [];
    const told: string[] = [];
    const next = (files: readonly string[]): Promise<Round> => {
      asked.push(files);
      return Promise.resolve(left.shift() ?? red('not asked for'));
    };
    assert.equal(
      await secondTry(
        () => next([]),
        next,
        (line) => told.push(line),
      ),
      ok,
    );
    assert.deepEqual(left, [], 'each round is asked for');
    assert.deepEqual(asked, [[], rounds[0]?.red].slice(0, rounds.length));
    const found = told.flatMap((line) => /^UNSTEADY.*: (\w+)$/.exec(line)?.[1] ?? []);
    assert.deepEqual(found, unsteady);
    assert.equal(told.length, rounds.length - 1 + unsteady.length, 'a second round is told');
  });
