import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Asked } from '../front/webhook.ts';
import type { Refusal } from './adapter-parts.ts';
import type { Seen } from './seen.ts';

/** How far Slack's clock and ours may be apart, in seconds. */
export const SLACK_MINUTES_S = 300;

/**
 * Whether Slack signed these bytes not long ago, for the first time; null when it did. The adapter
 * looks at no time, throws where a header is missing, and answers one kind of request before it
 * looks at all: so this comes first.
 */
export function slackRefusal(
  { headers, body }: Pick<Asked, 'headers' | 'body'>,
  { secret, now, seen }: { secret: string; now: () => number; seen: Seen },
): Refusal | null {
  const time = headers['x-slack-request-timestamp'];
  const given = headers['x-slack-signature'];
  if (typeof time !== 'string' || typeof given !== 'string' || !/^\d{1,12}$/.test(time))
    return 'signature';
  const right = createHmac('sha256', secret).update(`v0:${time}:`).update(body).digest('hex');
  const [ours, theirs] = [Buffer.from(`v0=${right}`), Buffer.from(given)];
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) return 'signature';
  if (Math.abs(now() / 1_000 - Number(time)) > SLACK_MINUTES_S) return 'old';
  return seen.again(given) ? 'replay' : null;
}
