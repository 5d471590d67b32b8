import type { SupervisorConfig } from './config.ts';

/**
 * What Chromium is started with. Each is in the binary (`test/kiosk/supervisor-flags.test.ts` looks);
 * two that many guides still name, `--disable-session-crashed-bubble` and `--disable-translate`, are
 * not. Never `--incognito`: what waits to be sent would go with every restart.
 */
export const FLAGS: readonly string[] = [
  // One page, the whole screen, no developer tools behind F12.
  '--kiosk',
  // Ours to talk through. No port is opened, and when this program dies the browser ends too.
  '--remote-debugging-pipe',
  // No questions and no bubbles over the page.
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--hide-crash-restore-bubble',
  '--deny-permission-prompts',
  '--password-store=basic',
  // Two fingers and a swipe do nothing.
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  // Reading aloud begins by a touch somewhere else on the page.
  '--autoplay-policy=no-user-gesture-required',
  // Updates come with those of the system; the browser neither asks nor complains.
  '--check-for-update-interval=31536000',
  '--simulate-outdated-no-au',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Under cage and its like. */
export const WAYLAND_FLAGS: readonly string[] = [
  '--ozone-platform=wayland',
  '--enable-wayland-ime',
];

export function chromiumArguments(config: SupervisorConfig, page: string): string[] {
  return [
    ...FLAGS,
    ...(config.wayland ? WAYLAND_FLAGS : []),
    `--user-data-dir=${config.profile}`,
    ...config.flags,
    page,
  ];
}
