import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay, normalised, phoneIn } from '../../../src/core/library/plain.ts';

void test('phone numbers are found as people write them, other numbers are not', () => {
  const numbers = [
    'Bel 0800-2000.',
    'bel 0800 0432, gratis',
    'Veilig Thuis (0800-20 00)',
    'politie 0900-8844',
    'Bel ons: 020 555 01 23',
    'Bel ons: 020-5550123',
    'app naar 06 12 34 56 78',
    'app naar 06-12345678.',
    '+31 20 555 01 23',
    '+31 (0)20 555 01 23',
    '0031205550123',
    'de gemeente is 14 020',
    'Kindertelefoon 116 111',
    '٠٨٠٠-٢٠٠٠',
  ];
  const others = [
    'Gevaar nu: bel 112.',
    'Bel 113, of chat op 113.nl',
    'sinds 1 augustus 2025',
    'op 01-08-2025 en 01.08.2025',
    'schooljaar 2025-2026',
    'van 9.00 tot 16.30 uur',
    'artikel 113 van de wet',
    '16 uur in 4 weken, 10 weken vooraf',
    'wetsvoorstel 36443 en 36663',
    '1.000.000 leerlingen',
    'van 4 tot 18 jaar',
    'BWBR0003420',
    '6 weken, 12 tot 15, 5 onder a',
  ];
  for (const text of numbers) assert.ok(phoneIn(text) !== null, text);
  for (const text of others) assert.equal(phoneIn(text), null, text);
  console.log(`phone numbers: ${numbers.length + others.length} passed, 0 failed`);
});

void test('only days that exist are days', () => {
  const days = ['2026-01-31', '2024-02-29', '2000-02-29', '2026-12-31'];
  const none = [
    ...['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'],
    ...['2026-1-1', '01-01-2026', '2026-01-01T00:00', '', 'gisteren'],
  ];
  for (const day of days) assert.equal(isDay(day), true, day);
  for (const day of none) assert.equal(isDay(day), false, day);
  console.log(`days: ${days.length + none.length} passed, 0 failed`);
});

void test('sentences are compared without case, accents and signs', () => {
  assert.equal(normalised('  Eén KIND, zit thuis!? '), 'een kind zit thuis');
  assert.equal(normalised('wát-nu'), 'wat nu');
  assert.notEqual(normalised('thuis'), normalised('tuis'));
});
