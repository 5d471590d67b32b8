import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domainToASCII } from 'node:url';
import { mailConfig } from '../../hub/mail-config.ts';
import { isEmail } from '../../src/core/email.ts';
import { parseSubmission } from '../../src/core/message.ts';
import { openMailSink } from '../hub/support/mail-sink.ts';
import { openStage } from '../hub/support/stage.ts';
import { followUp } from '../seal/support/fixtures.ts';
import { Tally } from '../seal/support/tally.ts';
import { hostileAddresses, plainAddresses } from './support/hostile-addresses.ts';

/** An address is handed over by whoever wrote to the point: it may be anything. */

void test('no address reaches anybody but the one it names', async () => {
  const sink = await openMailSink();
  const from = 'bericht@steunpunt.example';
  const mail = mailConfig({ STEUNPUNT_SMTP: sink.url, STEUNPUNT_MAIL_FROM: from });
  const stage = await openStage({ mail });
  try {
    const cookie = await stage.logIn();
    const tally = new Tally('hostile addresses');
    for (const address of hostileAddresses) {
      const name = JSON.stringify(address);
      const notify = { kind: 'answer', address, locale: 'nl', door: 'parent' };
      for (const [method, path, body] of [
        ['POST', '/v1/desk/notify', notify],
        ['PUT', '/v1/desk/own-notice', { address }],
      ] as const) {
        const answer = await stage.desk(path, method, body, cookie);
        tally.count(answer.status === 422, `${path} ${name}: ${answer.status}`);
        const said = answer.body.toString();
        tally.count(address.trim() === '' || !said.includes(address), `said back: ${name}`);
      }
      const sent = await stage.hub.services.mail?.send(address, { subject: 'x', text: 'x' });
      tally.count(sent === 'refused', `mail.ts ${name}: ${String(sent)}`);
    }
    assert.equal(sink.caught.length, 0, 'a mail went out');
    tally.close(5 * 70);

    const control = new Tally('plain addresses');
    for (const address of plainAddresses) {
      sink.caught.length = 0;
      const notify = { kind: 'answer', address, locale: 'nl', door: 'parent' };
      const answer = await stage.desk('/v1/desk/notify', 'POST', notify, cookie);
      const [caught] = sink.caught;
      control.count(answer.status === 200, `${address}: ${answer.status}`);
      const same = (one: string | undefined): boolean => spelt(one) === spelt(address);
      control.count(caught?.to.length === 1 && same(caught.to[0]), `${address}: envelope`);
      control.count(same(caught?.headers.get('to')), `${address}: ${caught?.headers.get('to')}`);
      control.count(caught?.headers.has('bcc') === false, `${address}: bcc`);
    }
    control.close(4 * plainAddresses.length);
  } finally {
    await stage.close();
    await sink.close();
  }
});

void test('a message of a visitor with such an address is no message', () => {
  const tally = new Tally('hostile notices');
  const parsed = (email: unknown): unknown =>
    parseSubmission({ ...followUp(new Uint8Array(32), 1, ''), notice: { email } });
  for (const address of plainAddresses) assert.ok(parsed(address), address);
  for (const address of [...hostileAddresses, null, 7, ['o@p.nl'], { email: 'o@p.nl' }])
    tally.count(parsed(address) === null, JSON.stringify(address));
  tally.close(70);
});

void test('looking at an address takes no longer the longer it is', () => {
  const long = [`${'a.'.repeat(50_000)}@`, `a@${'a-'.repeat(50_000)}`, `a@${'a.'.repeat(50_000)}`];
  for (const text of long) assert.equal(isEmail(text), false);
  const within = [`${'a.'.repeat(31)}a@${'a-'.repeat(95)}`, `a@${'a.'.repeat(125)}!`];
  for (const text of within) assert.equal(isEmail(text), false);
});

/** Mail servers write a domain small, and some write an `xn--` one out. */
function spelt(address = ''): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
}
