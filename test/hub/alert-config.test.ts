import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alertConfig } from '../../hub/alert-config.ts';
import { loadConfig } from '../../hub/config.ts';

const read = (url: string, kind = ''): ReturnType<typeof alertConfig> =>
  alertConfig({ STEUNPUNT_ALERT_URL: url, STEUNPUNT_ALERT_KIND: kind });

void test('without settings there are no alerts', () => {
  assert.equal(alertConfig({}), null);
  assert.equal(read(''), null);
  assert.equal(loadConfig({}).alert, null);
});

void test('an address says by itself what it takes, and a setting says it over it', () => {
  const cases = [
    ['https://hooks.slack.com/services/T0/B0/x', 'slack'],
    ['https://gemeente.webhook.office.com/webhookb2/1@2/IncomingWebhook/3/4', 'teams'],
    ['https://prod-1.westeurope.logic.azure.com:443/workflows/1/paths/invoke?sig=2', 'teams'],
    ['https://default1.2.environment.api.powerplatform.com/powerautomate/3?sig=4', 'teams'],
    ['https://chat.example.nl/hooks/x', 'webhook'],
    ['https://hooks.slack.com.example.nl/x', 'webhook'],
    ['http://127.0.0.1:8065/hooks/x', 'webhook'],
    ['http://[::1]:8065/hooks/x', 'webhook'],
  ] as const;
  for (const [url, kind] of cases) assert.equal(read(url)?.kind, kind, url);
  for (const kind of ['slack', 'teams', 'webhook'])
    assert.equal(read('https://chat.example.nl/hooks/x', kind)?.kind, kind);
  console.log(`${cases.length} addresses`);
});

void test('a wrong one is told in a sentence that does not repeat it', () => {
  const wrong = [
    'hooks.slack.com/services/canary',
    'http://hooks.slack.com/services/canary',
    'http://127.example.nl/canary',
    'http://localhost.example.nl/canary',
    'ftp://chat.example.nl/canary',
    'file:///canary',
    'https://canary:word@chat.example.nl/',
    'https://chat.example.nl/#canary',
    'https://',
  ];
  for (const url of wrong)
    assert.throws(
      () => read(url),
      ({ message }: Error) =>
        message.startsWith('STEUNPUNT_ALERT_URL ') && !message.includes('canary'),
      url,
    );
  assert.throws(() => read('', 'slack'), /STEUNPUNT_ALERT_URL/);
  assert.throws(() => read('https://chat.example.nl/x', 'canary'), /STEUNPUNT_ALERT_KIND(?!.*can)/);
  console.log(`${wrong.length} wrong addresses`);
});
