import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { SteunpuntDeskPlaces } from '../places/steunpunt-desk-places.ts';
import { SteunpuntPlace } from '../places/steunpunt-place.ts';
import { SteunpuntPlaceCheck } from '../places/steunpunt-place-check.ts';
import { SteunpuntPlaceCopy } from '../places/steunpunt-place-copy.ts';
import { SteunpuntPlaceEnd } from '../places/steunpunt-place-end.ts';
import { SteunpuntPlaceForm } from '../places/steunpunt-place-form.ts';
import { SteunpuntPlaceInstall } from '../places/steunpunt-place-install.ts';
import { SteunpuntPlaceLetter } from '../places/steunpunt-place-letter.ts';
import { SteunpuntPlaceLooks } from '../places/steunpunt-place-looks.ts';
import { SteunpuntPlacePreview } from '../places/steunpunt-place-preview.ts';

/** Defines the elements of the room with the places; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-desk-confirm', SteunpuntDeskConfirm);
  defineOnce('steunpunt-place-copy', SteunpuntPlaceCopy);
  defineOnce('steunpunt-place-letter', SteunpuntPlaceLetter);
  defineOnce('steunpunt-place-preview', SteunpuntPlacePreview);
  defineOnce('steunpunt-place-looks', SteunpuntPlaceLooks);
  defineOnce('steunpunt-place-install', SteunpuntPlaceInstall);
  defineOnce('steunpunt-place-check', SteunpuntPlaceCheck);
  defineOnce('steunpunt-place-end', SteunpuntPlaceEnd);
  defineOnce('steunpunt-place-form', SteunpuntPlaceForm);
  defineOnce('steunpunt-place', SteunpuntPlace);
  defineOnce('steunpunt-desk-places', SteunpuntDeskPlaces);
}
