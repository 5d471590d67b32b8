import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskComing } from '../settings/steunpunt-desk-coming.ts';
import { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { SteunpuntDeskOwnNotice } from '../settings/steunpunt-desk-own-notice.ts';
import { SteunpuntDeskSettings } from '../settings/steunpunt-desk-settings.ts';
import { SteunpuntPaper } from '../settings/steunpunt-paper.ts';
import { SteunpuntSettingsDoors } from '../settings/steunpunt-settings-doors.ts';
import { SteunpuntSettingsPapers } from '../settings/steunpunt-settings-papers.ts';
import { SteunpuntSettingsRegions } from '../settings/steunpunt-settings-regions.ts';
import { SteunpuntSettingsRetention } from '../settings/steunpunt-settings-retention.ts';
import { SteunpuntSettingsRooms } from '../settings/steunpunt-settings-rooms.ts';
import { SteunpuntSettingsThemes } from '../settings/steunpunt-settings-themes.ts';

/** Defines the elements of the room with the settings; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-desk-confirm', SteunpuntDeskConfirm);
  defineOnce('steunpunt-desk-coming', SteunpuntDeskComing);
  defineOnce('steunpunt-desk-own-notice', SteunpuntDeskOwnNotice);
  defineOnce('steunpunt-paper', SteunpuntPaper);
  defineOnce('steunpunt-settings-rooms', SteunpuntSettingsRooms);
  defineOnce('steunpunt-settings-themes', SteunpuntSettingsThemes);
  defineOnce('steunpunt-settings-regions', SteunpuntSettingsRegions);
  defineOnce('steunpunt-settings-retention', SteunpuntSettingsRetention);
  defineOnce('steunpunt-settings-doors', SteunpuntSettingsDoors);
  defineOnce('steunpunt-settings-papers', SteunpuntSettingsPapers);
  defineOnce('steunpunt-desk-settings', SteunpuntDeskSettings);
}
