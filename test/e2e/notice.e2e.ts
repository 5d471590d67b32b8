import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Frame } from 'playwright-core';
import { openMailSink, type MailSink } from '../hub/support/mail-sink.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser } from './support/browser.ts';
import { searchFiles, searchStorage } from './support/canary.ts';
import { logIn, openThread, reply } from './support/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import {
  askQuestion,
  delivered,
  enterCode,
  hubFrame,
  kept,
  openWidget,
} from './support/visitor.ts';

/**
 * From "Stuur mij een e-mail" on the school's page, asked while the hub is away, to the one mail that
 * comes of it and the page behind its link. One address and one text run through all of it and are
 * looked for everywhere afterwards.
 */

const address = 'kanarie.7qx9@postbus.example';
const question = 'Kanarie-8Rt2 mijn dochter zit al drie weken thuis';
const answer = 'Antwoord-5Wk1 zullen wij samen met school praten?';

let sink: MailSink;
let stage: Stage;
before(async () => {
  sink = await openMailSink();
  stage = await openStage({
    STEUNPUNT_SMTP: sink.url,
    STEUNPUNT_MAIL_FROM: 'bericht@steunpunt.example',
  });
});
after(async () => {
  await stage.close();
  await sink.close();
});

async function askForMail(frame: Frame, to: string): Promise<void> {
  await frame.getByRole('button', { name: 'Stuur mij een e-mail als er antwoord is' }).click();
  await frame.getByText('In de mail staat niet waarover het gaat.').waitFor();
  await frame.getByRole('textbox', { name: 'Uw e-mailadres' }).fill(to);
  await frame.getByRole('button', { name: 'Mail mij', exact: true }).press('Enter');
}

void test('who asks for it gets one e-mail, without content, and reads the answer behind its link', async (t) => {
  const [visitor, staff, reader] = [await openBrowser(), await openBrowser(), await openBrowser()];
  try {
    const page = await visitor.context.newPage();
    await page.goto(stage.partner);
    const warm = await hubFrame(page, stage.hub);
    await until('the choice of an e-mail to come', () =>
      warm.evaluate(() => customElements.get('steunpunt-mail-me') !== undefined),
    );
    await warm.waitForLoadState('networkidle');
    await stage.stopHub();

    const frame = await openWidget(page, stage.hub);
    const receipt = await askQuestion(frame, question);
    await kept(frame);
    await askForMail(frame, address);
    await frame.getByText(`Dan gaat er een mail naar ${address}.`).waitFor();
    await frame.getByText('Dit is bewaard. Wij sturen het door zodra er internet is.').waitFor();
    assert.deepEqual(await axeFindings(page), []);
    const waiting = await searchStorage(frame, address);
    assert.ok(waiting.values > 5, 'the sealed rows are there to be searched');
    await stage.startHub();
    await delivered(frame);
    await until(
      'the wish to be sent',
      async () => !(await frame.getByText('Dit is bewaard.').count()),
    );

    const desk = await staff.context.newPage();
    await logIn(desk, stage);
    await openThread(desk, question);
    await desk.getByText('Krijgt een e-mail als u antwoordt.').waitFor();
    assert.equal(sink.caught.length, 0, 'nothing goes out before an answer');
    await reply(desk, answer);
    await desk.getByText('Wij stuurden een e-mail dat er antwoord is.').first().waitFor();
    assert.deepEqual(await axeFindings(desk), []);

    assert.equal(sink.caught.length, 1, 'exactly one mail');
    const [mail] = sink.caught;
    assert.ok(mail);
    assert.deepEqual(mail.to, [address]);
    const point = stage.demo.embedKey;
    const secrets = [question, answer, receipt, 'Kanarie', 'Antwoord-5Wk1', 'school', 'dochter'];
    for (const secret of secrets) {
      assert.ok(!mail.raw.includes(secret), secret);
      assert.ok(!mail.text.includes(secret), secret);
    }
    const links = mail.text.match(/https?:\S+/g) ?? [];
    assert.deepEqual(links, [`${stage.hub}/w/${point}?lang=nl`]);

    const other = await reader.context.newPage();
    await other.goto(links[0] ?? '');
    await enterCode(other.mainFrame(), receipt);
    await other.getByText(answer).first().waitFor();

    const storages = [waiting];
    for (const document of [frame, page.mainFrame(), desk.mainFrame(), other.mainFrame()])
      for (const text of [address, question]) storages.push(await searchStorage(document, text));
    assert.deepEqual(
      storages.filter(({ hits }) => hits > 0),
      [],
    );
    writeFileSync(join(stage.data, 'control.txt'), `x${address}x${question}x`);
    await stage.stopHub();
    await Promise.all([visitor.kill(), staff.kill(), reader.kill()]);
    const folders = [stage.data, visitor.profile, staff.profile, reader.profile];
    for (const text of [address, question]) {
      const { hits, files } = searchFiles(folders, text);
      const real = hits.filter((file) => !file.endsWith('control.txt'));
      t.diagnostic(`${files} files searched for "${text.slice(0, 12)}…", ${real.length} hits`);
      assert.ok(files > 50, 'there was something to search');
      assert.deepEqual(real, []);
      assert.equal(hits.length, 1, 'the control is found');
    }
  } finally {
    await Promise.all([visitor.close(), staff.close(), reader.close()]);
    await stage.startHub();
  }
});

void test('who takes it back hears nothing, and the colleague sees that', async () => {
  const text = 'Toch liever geen e-mail';
  const [visitor, staff] = [await openBrowser(), await openBrowser()];
  try {
    sink.caught.length = 0;
    const page = await visitor.context.newPage();
    await page.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
    const frame = page.mainFrame();
    await askQuestion(frame, text);
    await delivered(frame);
    await askForMail(frame, address);
    await frame.getByRole('button', { name: 'Stuur geen e-mail meer' }).press('Enter');
    await frame.getByText('Goed. U krijgt geen e-mail meer.').waitFor();
    const desk = await staff.context.newPage();
    await logIn(desk, stage);
    await openThread(desk, text);
    await desk.getByText('Wil geen e-mail meer, vandaag').waitFor();
    assert.equal(await desk.getByText('Krijgt een e-mail').count(), 0);
    await reply(desk, 'Dat is goed.');
    assert.equal(sink.caught.length, 0);
  } finally {
    await Promise.all([visitor.close(), staff.close()]);
  }
});

void test('a colleague hears at her own address, after a first e-mail, until she stops it', async () => {
  const staff = await openBrowser();
  try {
    sink.caught.length = 0;
    const desk = await staff.context.newPage();
    await logIn(desk, stage);
    await desk.getByRole('button', { name: 'Instellingen' }).click();
    await desk.getByRole('heading', { name: 'E-mail bij een nieuw bericht' }).waitFor();
    assert.deepEqual(await axeFindings(desk), []);
    const field = desk.getByRole('textbox', { name: 'Uw e-mailadres van het werk' });
    await field.fill('noor@');
    await desk.getByRole('button', { name: 'Stuur mij e-mail' }).click();
    await desk.getByText('Kijk het adres nog eens na.').first().waitFor();
    await field.fill('noor@steunpunt.example');
    await desk.getByRole('button', { name: 'Stuur mij e-mail' }).click();
    await desk.getByText('Klaar. Kijk in uw mailbox').first().waitFor();
    assert.deepEqual(
      sink.caught.map(({ to }) => to),
      [['noor@steunpunt.example']],
    );
    await desk.getByText('Dan gaat er een e-mail naar noor@steunpunt.example.').waitFor();
    await desk.getByRole('button', { name: 'Stuur mij geen e-mail meer' }).click();
    await desk.getByText('Uw adres is gewist.').first().waitFor();
    assert.deepEqual(await axeFindings(desk), []);
  } finally {
    await staff.close();
  }
});

void test('a hub that sends no mail offers none', async () => {
  const plain = await openStage();
  const visitor = await openBrowser();
  try {
    const page = await visitor.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${plain.hub}/w/${plain.demo.embedKey}`);
    await askQuestion(page.mainFrame(), 'Een vraag zonder e-mail');
    await delivered(page.mainFrame());
    assert.equal(await page.getByRole('button', { name: 'Stuur mij een e-mail' }).count(), 0);
    assert.ok(
      asked.some((url) => url.includes('/assets/later-')),
      'control: the others came',
    );
    assert.ok(!asked.some((url) => url.includes('/assets/mail-me-')), 'nor is it fetched');
  } finally {
    await visitor.close();
    await plain.close();
  }
});
