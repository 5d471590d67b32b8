import { msg } from '@lit/localize';

/** "deze telefoon" where fingers point, "deze computer" where a mouse does. */
export function thisDevice(): string {
  return matchMedia('(pointer: coarse)').matches
    ? msg('deze telefoon', { id: 'device.phone' })
    : msg('deze computer', { id: 'device.computer' });
}
