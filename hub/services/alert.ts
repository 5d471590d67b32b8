import type { AlertConfig, AlertKind } from '../alert-config.ts';

/** All that is ever said: not what it is about, from whom, or how much. */
export const ALERT = 'Er is iets nieuws bij het steunpunt. Kijk aan de balie.';

const PATIENCE_MS = 10_000;

/** `refused`: the other side answered, and did not take it. `unreachable`: no answer in time. */
export type Alerted = 'sent' | 'refused' | 'unreachable';

/** Posts the one sentence. Never rejects, and never says the address. */
export async function sendAlert({ url, kind }: AlertConfig): Promise<Alerted> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(shapes[kind]),
      // The address was given to one host; another one has no business with it.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.body?.cancel();
    return answer.ok ? 'sent' : 'refused';
  } catch {
    return 'unreachable';
  }
}

/** What each kind wants. Slack's is also what Mattermost and Rocket.Chat take. */
const shapes: Readonly<Record<AlertKind, unknown>> = {
  slack: { text: ALERT },
  webhook: { text: ALERT },
  teams: {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.2',
          body: [{ type: 'TextBlock', text: ALERT, wrap: true }],
        },
      },
    ],
  },
};
