import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { KioskListed, KioskReport } from '../../src/core/kiosk.ts';
import { agoWords } from './care-words.ts';
import { doorsWords } from './form-words.ts';

/** What is only looked at when somebody asks for it, by telephone most likely. */
export function kioskFacts({ report, heardAgo, settings }: KioskListed): TemplateResult {
  const rows: readonly (readonly [string, string])[] = [
    [msg('Voor wie', { id: 'desk.kiosks.for' }), doorsWords(settings.doors)],
    [
      msg('Voor het laatst gehoord', { id: 'desk.kiosks.heard' }),
      heardAgo === null ? msg('nog niet', { id: 'desk.kiosks.not-yet' }) : agoWords(heardAgo),
    ],
    ...(report ? reportRows(report) : []),
  ];
  return html`<dl>
    ${rows.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function reportRows(report: KioskReport): readonly (readonly [string, string])[] {
  const { app, waiting, upHours, unsent, parked, roomUsed, crashes, voices, clips } = report;
  return [
    [msg('Wacht op verzenden', { id: 'desk.kiosks.unsent' }), String(unsent)],
    [msg('Niet aangenomen', { id: 'desk.kiosks.refused' }), String(parked)],
    [msg('Versie', { id: 'desk.kiosks.version' }), app],
    [
      msg('Nieuwe versie die klaarstaat', { id: 'desk.kiosks.next' }),
      waiting || msg('geen', { id: 'desk.kiosks.none' }),
    ],
    [msg('Uren aan', { id: 'desk.kiosks.hours' }), String(upHours)],
    [msg('Vanzelf opnieuw begonnen, deze dag', { id: 'desk.kiosks.again' }), String(crashes)],
    [msg('Schijf vol', { id: 'desk.kiosks.room' }), `${roomUsed}%`],
    [
      msg('Eigen stemmen', { id: 'desk.kiosks.voices' }),
      voices.join(', ') || msg('geen', { id: 'desk.kiosks.none' }),
    ],
    [
      msg('Ingesproken woorden', { id: 'desk.kiosks.clips' }),
      clips ? msg('ja', { id: 'desk.kiosks.yes' }) : msg('nee', { id: 'desk.kiosks.no' }),
    ],
  ];
}
