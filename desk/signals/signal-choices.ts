import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { Choice } from '../../src/core/counting/count.ts';
import type { TallyLine } from '../../src/core/desk/tally.ts';
import { choiceOf, type Option, type Select } from '../elements/select.ts';
import { channelWords, monthWords, quarterWords, sheetWords } from './signal-words.ts';

/** The choices above the numbers. */

const CHANNELS = ['thread', 'call', 'phone', 'met'] as const;

/** '' is the whole year, `q1`-`q4` a quarter, `1`-`12` a month. */
export function partsOfYear(): Option[] {
  return [
    ['', msg('Het hele jaar', { id: 'desk.signals.whole' })],
    ...[1, 2, 3, 4].map((quarter): Option => [`q${quarter}`, quarterWords(quarter)]),
    ...Array.from({ length: 12 }, (_, i): Option => [`${i + 1}`, monthWords(i + 1)]),
  ];
}

/** From whom, from where and how it came; a region only where there are some. */
export function filters(
  choice: Choice,
  regions: readonly string[],
  choose: (choice: Choice) => void,
): TemplateResult[] {
  const { door, region, channel } = choice;
  const all = (words: string): Option => ['', words];
  const without = (name: keyof Choice): Choice =>
    Object.fromEntries(Object.entries(choice).filter(([one]) => one !== name));
  const put = (name: keyof Choice) => (value: string) =>
    choose(value === '' ? without(name) : { ...choice, [name]: value });
  const selects: Select[] = [
    {
      id: 'door',
      label: msg('Over wie', { id: 'desk.signals.about' }),
      options: [
        all(sheetWords('all')),
        ...(['parent', 'youth'] as const).map((one): Option => [one, sheetWords(`door:${one}`)]),
      ],
      value: door ?? '',
      choose: put('door'),
    },
    {
      id: 'region',
      label: msg('Plaats', { id: 'desk.signals.region' }),
      options: [
        all(msg('Overal', { id: 'desk.signals.everywhere' })),
        ...regions.map((one): Option => [one, one]),
      ],
      value: region ?? '',
      choose: put('region'),
    },
    {
      id: 'channel',
      label: msg('Hoe', { id: 'desk.signals.how' }),
      options: [
        all(msg('Alles', { id: 'desk.signals.any-channel' })),
        ...CHANNELS.map((one: TallyLine['channel']): Option => [one, channelWords(one)]),
      ],
      value: channel ?? '',
      choose: put('channel'),
    },
  ];
  return selects.filter(({ id }) => id !== 'region' || regions.length > 0).map(choiceOf);
}
