import { test } from 'node:test';
import { dialUrl } from '../../desk/threads/dial.ts';
import { Tally } from '../seal/support/tally.ts';

test('a number is dialled as it was typed; more than a number is left to a person', () => {
  const tally = new Tally('numbers to dial');
  for (const [typed, url] of [
    ['06 12345678', 'tel:0612345678'],
    ['06-12 34 56 78', 'tel:0612345678'],
    ['(030) 123.45.67', 'tel:0301234567'],
    ['06–12345678', 'tel:0612345678'],
    ['+90 555 123 45 67', 'tel:+905551234567'],
    ['0031 6 12345678', 'tel:0031612345678'],
    ['\u202a+31\u00a06\u00a012345678\u202c', 'tel:+31612345678'],
    ['٠٦ ١٢٣٤ ٥٦٧٨', 'tel:0612345678'],
    ['۰۶۱۲۳۴۵۶۷۸', 'tel:0612345678'],
    ['０６１２３４５６７８', 'tel:0612345678'],
    ['06 12345678 na 17:00', null],
    ['06 12345678 of 06 87654321', null],
    ['mijn moeder', null],
    ['112', null],
    ['', null],
    ['06+12345678', null],
    ['*21*0612345678#', null],
    ['0612345678;phone-context=x', null],
    ['javascript:alert(1)', null],
  ] as const)
    tally.count(dialUrl(typed) === url, `${typed} gives ${dialUrl(typed)}`);
  tally.close(19);
});
