import { msg } from '@lit/localize';
import type { OptionalRoom } from '../../src/core/desk/settings-commands.ts';

/** The rooms that are off in the beginning: what they are called, and when one would want them. */
export function roomWords(room: OptionalRoom): { readonly label: string; readonly when: string } {
  switch (room) {
    case 'note':
      return {
        label: msg('Noteer', { id: 'desk.rooms.note' }),
        when: msg('Handig als u ook aan de telefoon of in een café hoort wat er speelt.', {
          id: 'desk.small.note',
        }),
      };
    case 'signals':
      return {
        label: msg('Signalen', { id: 'desk.rooms.signals' }),
        when: msg('Handig als u wilt tellen waar het over gaat, voor uw bestuur of gemeente.', {
          id: 'desk.small.signals',
        }),
      };
    case 'website':
      return {
        label: msg('Website', { id: 'desk.rooms.website' }),
        when: msg('Handig als u antwoorden, uw agenda of vakantie zelf wilt aanpassen.', {
          id: 'desk.small.website',
        }),
      };
    case 'buddies':
      return {
        label: msg('Buddy’s', { id: 'desk.rooms.buddies' }),
        when: msg('Handig als u ouders of jongeren aan een buddy helpt.', {
          id: 'desk.small.buddies',
        }),
      };
    case 'kiosks':
      return {
        label: msg('Schermen', { id: 'desk.rooms.kiosks' }),
        when: msg('Handig als er een scherm van u in een wachtkamer staat.', {
          id: 'desk.small.kiosks',
        }),
      };
  }
}
