import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntEntry } from '../../src/ui/visitor/steunpunt-entry.ts';
import { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { SteunpuntDeskWebsite } from '../website/steunpunt-desk-website.ts';
import { SteunpuntWebsiteBeside } from '../website/steunpunt-website-beside.ts';
import { SteunpuntWebsiteBlocks } from '../website/steunpunt-website-blocks.ts';
import { SteunpuntWebsiteEntries } from '../website/steunpunt-website-entries.ts';
import { SteunpuntWebsiteEntry } from '../website/steunpunt-website-entry.ts';
import { SteunpuntWebsiteForm } from '../website/steunpunt-website-form.ts';
import { SteunpuntWebsitePreview } from '../website/steunpunt-website-preview.ts';
import { SteunpuntWebsiteStories } from '../website/steunpunt-website-stories.ts';
import { SteunpuntWebsiteStory } from '../website/steunpunt-website-story.ts';
import { SteunpuntWebsiteText } from '../website/steunpunt-website-text.ts';
import { SteunpuntWebsiteContact } from '../website/steunpunt-website-contact.ts';
import { SteunpuntWebsiteContacts } from '../website/steunpunt-website-contacts.ts';
import { SteunpuntWebsiteSearched } from '../website/steunpunt-website-searched.ts';
import { SteunpuntWebsiteTimes } from '../website/steunpunt-website-times.ts';
import { SteunpuntWebsiteUpdates } from '../website/steunpunt-website-updates.ts';
import { SteunpuntWebsiteVersions } from '../website/steunpunt-website-versions.ts';

/** Defines the elements of the room with the website; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-entry', SteunpuntEntry);
  defineOnce('steunpunt-desk-confirm', SteunpuntDeskConfirm);
  defineOnce('steunpunt-website-text', SteunpuntWebsiteText);
  defineOnce('steunpunt-website-blocks', SteunpuntWebsiteBlocks);
  defineOnce('steunpunt-website-beside', SteunpuntWebsiteBeside);
  defineOnce('steunpunt-website-form', SteunpuntWebsiteForm);
  defineOnce('steunpunt-website-preview', SteunpuntWebsitePreview);
  defineOnce('steunpunt-website-entries', SteunpuntWebsiteEntries);
  defineOnce('steunpunt-website-entry', SteunpuntWebsiteEntry);
  defineOnce('steunpunt-website-contact', SteunpuntWebsiteContact);
  defineOnce('steunpunt-website-contacts', SteunpuntWebsiteContacts);
  defineOnce('steunpunt-website-searched', SteunpuntWebsiteSearched);
  defineOnce('steunpunt-website-stories', SteunpuntWebsiteStories);
  defineOnce('steunpunt-website-story', SteunpuntWebsiteStory);
  defineOnce('steunpunt-website-times', SteunpuntWebsiteTimes);
  defineOnce('steunpunt-website-updates', SteunpuntWebsiteUpdates);
  defineOnce('steunpunt-website-versions', SteunpuntWebsiteVersions);
  defineOnce('steunpunt-desk-website', SteunpuntDeskWebsite);
}
