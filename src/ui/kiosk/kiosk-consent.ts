import { msg, str } from '@lit/localize';

/** What the waiting room tells besides, before anything is sent and where there is danger. */

export const nobodyReadsBack = (): string =>
  msg('Niemand kan hier teruglezen wat u doet. School leest niet mee.', {
    id: 'kiosk.start.privacy',
  });

export const whereItGoes = (name: string): string =>
  msg(str`Dit gaat naar ${name}. Alleen zij lezen het.`, { id: 'kiosk.journey.to' });

export const askDeskToCall = (): string =>
  msg('Geen telefoon bij u? Vraag de balie om te bellen.', { id: 'kiosk.danger.desk' });
