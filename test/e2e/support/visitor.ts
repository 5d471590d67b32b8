import type { Frame, Page } from 'playwright-core';
import { parseReceipt } from '../../../src/core/typed-receipt.ts';
import { until } from './until.ts';

/** What a visitor does, through accessible names only. A stand-alone page is its own frame. */

/** The hub's frame in `page`, once its first view stands. Opens the widget when it is closed. */
export async function openWidget(page: Page, hub: string): Promise<Frame> {
  await page.getByRole('button', { name: 'Vraag het aan het steunpunt' }).first().click();
  const frame = await hubFrame(page, hub);
  await frame.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).waitFor();
  return frame;
}

/** The warm frame: there before anybody opened it. */
export function hubFrame(page: Page, hub: string): Promise<Frame> {
  return until('the frame of the hub', () =>
    page.frames().find((frame) => frame.url().startsWith(`${hub}/w/`)),
  );
}

/** Types a question and presses send. Returns the receipt once the screen shows it. */
export async function askQuestion(frame: Frame, text: string): Promise<string> {
  await frame.getByRole('button', { name: 'Stel een vraag' }).click();
  await frame.getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' }).fill(text);
  await frame.getByRole('button', { name: 'Verstuur uw vraag' }).click();
  return readReceipt(frame);
}

export async function readReceipt(frame: Frame): Promise<string> {
  const shown = frame.getByRole('region', { name: 'Uw code' });
  await shown.waitFor();
  return until('the receipt', async () => {
    const text = await shown.innerText();
    const groups = /(?:\d{4}\s+){4}\d{4}/.exec(text);
    return groups && parseReceipt(groups[0]);
  });
}

/** Opens the thread of a receipt from the first screen. */
export async function enterCode(frame: Frame, receipt: string): Promise<void> {
  await frame.getByRole('button', { name: 'Ik heb een code' }).click();
  await frame
    .getByRole('textbox', { name: 'Wat is uw code?' })
    .fill(receipt.replace(/(.{4})/g, '$1 '));
  await frame.getByRole('button', { name: 'Open mijn vraag' }).click();
  await frame.getByRole('heading', { name: 'Uw vraag', exact: true }).waitFor();
}

export const kept = (frame: Frame): Promise<void> =>
  frame.getByText('Uw vraag is bewaard').first().waitFor();

export const delivered = (frame: Frame): Promise<void> =>
  frame.getByText('Uw vraag is bij ons').first().waitFor({ timeout: 120_000 });
