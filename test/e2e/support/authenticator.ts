import type { Page } from 'playwright-core';

/** A device that says yes at once, as the browser's own tools make it. */
export interface Authenticator {
  /** How many passkeys it holds. */
  count(): Promise<number>;
  /** Forgets every passkey. */
  wipe(): Promise<void>;
  remove(): Promise<void>;
}

/** Gives the page such a device, with or without the extension that computes (PRF). */
export async function giveAuthenticator(page: Page, hasPrf: boolean): Promise<Authenticator> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  return {
    count: async () =>
      (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    wipe: async () => {
      await cdp.send('WebAuthn.clearCredentials', { authenticatorId });
    },
    remove: async () => {
      await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      await cdp.detach();
    },
  };
}
