import { existsSync } from 'node:fs';

const places = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Program file of the browser to test with. Throws when there is none. */
export function chromePath() {
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error('No Chromium or Chrome found. Run npm test, or set CHROME_PATH.');
  return found;
}
