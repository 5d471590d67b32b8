import type { AdapterConfig } from '../botkit-config.ts';
import type { Webhook } from '../front/webhook.ts';
import type { AdapterParts } from './adapter-parts.ts';
import { hush } from './hush.ts';

/** A door for each provider that is set. What is not set is not even loaded. */
export async function openAdapters(
  { sms, slack, teams }: AdapterConfig,
  parts: AdapterParts,
): Promise<Webhook[]> {
  if (sms ?? slack ?? teams) hush(parts.log);
  return [
    ...(sms ? [(await import('./sms.ts')).openSms(sms, parts)] : []),
    ...(slack ? [(await import('./slack.ts')).openSlack(slack, parts)] : []),
    ...(teams ? [(await import('./teams.ts')).openTeams(teams, parts)] : []),
  ];
}
