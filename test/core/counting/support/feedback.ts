import type { DatedLine } from '../../../../src/core/counting/feedback.ts';

let made = 0;

/** A parent's form after a talk in January, from no site, except for `more`. */
export function answerOf(value: 0 | 1 | 2, more: Partial<DatedLine> = {}): DatedLine {
  return {
    ...{ id: `answer-${++made}`, script: 'na-gesprek', door: 'parent', site: '', month: 1 },
    ...{ scales: { heard: value } },
    ...more,
  };
}

/** A year of `count` answers in the order of months, with everything that cuts can go by. */
export function yearOf(count: number, random: () => number): DatedLine[] {
  const pick = <T>(...some: readonly T[]): T => some[Math.floor(random() * some.length)] as T;
  const young = random();
  const yes = random();
  const months = Array.from({ length: count }, () => 1 + Math.floor(random() * 3));
  return months
    .sort((a, b) => a - b)
    .map((month) =>
      answerOf(random() < yes ? 2 : pick(0, 1), {
        month,
        door: random() < young ? 'youth' : 'parent',
        whom: pick('school', 'team'),
        site: pick('', 'https://school.example', 'kiosk:Hal'),
      }),
    );
}
