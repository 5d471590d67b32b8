import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadConfig } from '../../channels/config.ts';

const RIGHT = {
  ...{ STEUNPUNT_HUB: 'https://hub.voorbeeld.nl', STEUNPUNT_POINT: 'de-linde' },
  STEUNPUNT_EMBED: 'lF8ceJOq4lIJxVEavTddEQ',
};

void test('what is needed is enough', () => {
  const config = loadConfig(RIGHT);
  assert.equal(config.hub, 'https://hub.voorbeeld.nl');
  assert.equal(config.port, 8090);
  assert.equal(config.pin, null);
  assert.deepEqual(config.adapters, { sms: null, slack: null, teams: null });
});

void test('a fingerprint is read with its spaces and capitals', () => {
  const pin = 'AB12 '.repeat(16);
  assert.equal(loadConfig({ ...RIGHT, STEUNPUNT_PIN: pin }).pin, 'ab12'.repeat(16));
});

void test('a wrong value is told in a sentence that names it', () => {
  const wrong: [string, string][] = [
    ['STEUNPUNT_HUB', ''],
    ['STEUNPUNT_HUB', 'hub.voorbeeld.nl'],
    ['STEUNPUNT_HUB', 'https://hub.voorbeeld.nl/w/'],
    ['STEUNPUNT_POINT', ''],
    ['STEUNPUNT_POINT', '../de-linde'],
    ['STEUNPUNT_EMBED', ''],
    ['STEUNPUNT_EMBED', 'a b'],
    ['STEUNPUNT_PIN', 'kanariegeel'],
    ['STEUNPUNT_CHANNELS_PORT', '70000'],
    ['STEUNPUNT_CHANNELS_PORT', '-1'],
    ['STEUNPUNT_CHANNELS_URL', 'ftp://kanaal.voorbeeld.nl'],
  ];
  let told = 0;
  for (const [name, value] of wrong) {
    assert.throws(
      () => loadConfig({ ...RIGHT, [name]: value }),
      ({ message }: Error) => message.startsWith(name) && !message.includes('kanariegeel'),
      `${name}=${value}`,
    );
    told++;
  }
  console.log(`wrong settings: ${told} told, ${wrong.length - told} not`);
  assert.equal(told, wrong.length);
});

test('what was put on the wrong line is not repeated', (t) => {
  const good = {
    ...{ STEUNPUNT_HUB: 'https://hub.voorbeeld.nl', STEUNPUNT_POINT: 'de-linde' },
    STEUNPUNT_EMBED: 'AbCd1234EfGh5678',
  };
  assert.equal(loadConfig(good).point, 'de-linde', 'control');
  const sms = { STEUNPUNT_SMS_TOKEN: '0'.repeat(32), STEUNPUNT_SMS_NUMBER: '+3197010200000' };
  const wrong: readonly Record<string, string>[] = [
    { STEUNPUNT_HUB: 'https://iemand:kanarie@hub.voorbeeld.nl' },
    { STEUNPUNT_EMBED: 'kanarie!' },
    { ...sms, STEUNPUNT_SMS_ACCOUNT: 'kanarie' },
  ];
  for (const more of wrong)
    assert.throws(
      () => loadConfig({ ...good, ...more }),
      ({ message }: Error) => message.startsWith('STEUNPUNT_') && !message.includes('kanarie'),
    );
  t.diagnostic(`${wrong.length} settings`);
});
