import type { Migration } from 'kysely/migration';
import { up as letterbox } from './0001-letterbox.ts';
import { up as library } from './0002-library.ts';
import { up as documents } from './0003-documents.ts';
import { up as team } from './0004-team.ts';
import { up as notice } from './0005-notice.ts';
import { up as versions } from './0006-versions.ts';
import { up as fetched } from './0007-fetched.ts';
import { up as kiosks } from './0008-kiosks.ts';
import { up as kept } from './0009-kept.ts';
import { up as pictures } from './0010-pictures.ts';
import { up as embeds } from './0011-embeds.ts';
import { up as alerts } from './0012-alerts.ts';
import { up as noSamples } from './0013-no-samples.ts';

/** Every migration by its file's name: four digits without gaps, never changed once released. */
export const migrations: Record<string, Migration> = {
  '0001-letterbox': { up: letterbox },
  '0002-library': { up: library },
  '0003-documents': { up: documents },
  '0004-team': { up: team },
  '0005-notice': { up: notice },
  '0006-versions': { up: versions },
  '0007-fetched': { up: fetched },
  '0008-kiosks': { up: kiosks },
  '0009-kept': { up: kept },
  '0010-pictures': { up: pictures },
  '0011-embeds': { up: embeds },
  '0012-alerts': { up: alerts },
  '0013-no-samples': { up: noSamples },
};
