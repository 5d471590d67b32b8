import { askingScreens } from './asking-screens.ts';
import { findingScreens } from './finding-screens.ts';
import { journeyScreens } from './journey-screens.ts';
import { publishedScreens } from './published-screens.ts';
import { sendingScreens, type Screens } from './sending-screens.ts';

/** Every screen of the widget, in every state that a person can see. */
export const everyScreen: Screens = {
  ...sendingScreens,
  ...findingScreens,
  ...askingScreens,
  ...journeyScreens,
  ...publishedScreens,
};
