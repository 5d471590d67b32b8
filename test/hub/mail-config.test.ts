import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadConfig } from '../../hub/config.ts';
import { mailConfig } from '../../hub/mail-config.ts';

const from = 'bericht@steunpunt.example';
const read = (smtp: string, sender = from): ReturnType<typeof mailConfig> =>
  mailConfig({ STEUNPUNT_SMTP: smtp, STEUNPUNT_MAIL_FROM: sender });

void test('without settings there is no mail', () => {
  assert.equal(mailConfig({}), null);
  assert.equal(read('', ''), null);
  assert.equal(loadConfig({}).mail, null);
});

void test('an address says where, how, and as whom', () => {
  const base = { host: 'mail.example.nl', port: 587, secure: false, requireTLS: true };
  assert.deepEqual(read('smtp://mail.example.nl'), { ...base, auth: null, from });
  assert.deepEqual(read('smtp://mail.example.nl:25?tls=no'), {
    ...{ ...base, port: 25, requireTLS: false },
    ...{ auth: null, from },
  });
  assert.deepEqual(read('smtps://bode:g%40heim%3A@mail.example.nl/'), {
    ...{ ...base, port: 465, secure: true, requireTLS: false },
    ...{ auth: { user: 'bode', pass: 'g@heim:' }, from },
  });
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    assert.equal(read(`smtp://${host}:2525`)?.requireTLS, false, host);
  for (const host of ['127.example.nl', 'localhost.example.nl', '10.0.0.1'])
    assert.equal(read(`smtp://${host}:2525`)?.requireTLS, true, host);
});

void test('a wrong one is told in a sentence that does not repeat its password', () => {
  const wrong = [
    'mail.example.nl',
    'http://bode:canary@mail.example.nl',
    'smtp://bode:canary@',
    'smtp://bode:canary@mail.example.nl/inbox',
    'smtp://bode:canary@mail.example.nl?tls=yes',
    'smtp://bode:canary@mail.example.nl?proxy=x',
    'smtp://bode:canary@mail.example.nl:99999',
  ];
  for (const smtp of wrong)
    assert.throws(
      () => read(smtp),
      ({ message }: Error) => message.startsWith('STEUNPUNT_SMTP ') && !message.includes('canary@'),
      smtp,
    );
  assert.throws(() => read('smtp://mail.example.nl', ''), /STEUNPUNT_MAIL_FROM/);
  assert.throws(() => read('smtp://mail.example.nl', 'Punt <p@x.nl>'), /STEUNPUNT_MAIL_FROM/);
  assert.throws(() => read(''), /STEUNPUNT_SMTP/);
  console.log(`${wrong.length} wrong addresses`);
});
