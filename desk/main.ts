import { browserClock } from './clock.ts';
import { defineDesk } from './define.ts';
import { HubClient } from './hub-client.ts';
import { stretchInWorker } from './login/stretch.ts';

/** Puts the desk together. The one-time token leaves the address bar before anything else. */
const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
if (location.hash) history.replaceState(null, '', location.pathname);

defineDesk();
const desk = document.createElement('steunpunt-desk');
desk.hub = new HubClient();
desk.clock = browserClock;
desk.stretch = stretchInWorker;
desk.token = token;
desk.region = document.querySelector('#announcer') ?? document.body;
document.body.prepend(desk);
