import { msg } from '@lit/localize';
import type { KioskSettings } from '../../src/core/kiosk.ts';
import type { FormTrouble } from './kiosk-form.ts';

/** The words around the settings of a screen. */

export function doorsWords(doors: KioskSettings['doors']): string {
  switch (doors) {
    case 'both':
      return msg('Ouders en jongeren', { id: 'desk.kiosks.doors-both' });
    case 'parent':
      return msg('Alleen ouders', { id: 'desk.kiosks.doors-parent' });
    case 'youth':
      return msg('Alleen jongeren', { id: 'desk.kiosks.doors-youth' });
  }
}

/** What to do about a field. */
export function unfitWords(trouble: FormTrouble): string {
  switch (trouble) {
    case 'name':
      return msg('Typ waar het scherm staat, in een paar woorden.', {
        id: 'desk.kiosks.name-empty',
      });
    case 'size':
      return msg('Vul alle drie de getallen in. Ze staan in de handleiding van het scherm.', {
        id: 'desk.kiosks.size-unfit',
      });
    case 'distance':
      return msg('Typ een getal van 30 tot en met 150.', { id: 'desk.kiosks.distance-unfit' });
    case 'pin':
      return msg('Een pincode heeft zes cijfers.', { id: 'desk.kiosks.pin-unfit' });
    case 'again':
      return msg('Deze zes cijfers zijn anders dan de eerste. Typ ze allebei nog een keer.', {
        id: 'desk.kiosks.pin-differs',
      });
  }
}

/** What can be switched on at a screen, and when one would. */
export function switchWords(name: 'keyboard' | 'sound' | 'printer'): {
  readonly label: string;
  readonly when: string;
} {
  switch (name) {
    case 'keyboard':
      return {
        label: msg('Letters op het scherm', { id: 'desk.kiosks.keyboard' }),
        when: msg('Ons eigen toetsenbord. Uit als de computer er zelf een toont.', {
          id: 'desk.kiosks.keyboard-when',
        }),
      };
    case 'sound':
      return {
        label: msg('Voorlezen', { id: 'desk.kiosks.sound' }),
        when: msg('Er zit een luidspreker of koptelefoon aan.', { id: 'desk.kiosks.sound-when' }),
      };
    case 'printer':
      return {
        label: msg('Printer', { id: 'desk.kiosks.printer' }),
        when: msg(
          'Geeft een kaartje met de code mee. Een kaartje dat blijft liggen, kan een ander lezen.',
          {
            id: 'desk.kiosks.printer-when',
          },
        ),
      };
  }
}
